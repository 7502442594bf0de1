package dev.vedette.access;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Who makes a change, as the audit log remembers it.
 *
 * @param userId the person; empty for an organization's token and for the server itself
 * @param label the e-mail address, the token's name, or {@code server}
 * @param address where the request came from; empty for the server itself
 */
public record Actor(OptionalLong userId, String label, Optional<String> address) {

  /** The server, acting on its own: a timer, a set-up by configuration. */
  public static final Actor SERVER = new Actor(OptionalLong.empty(), "server", Optional.empty());

  /** Somebody whom nobody vouches for, such as a person who follows a link of an invitation. */
  public static Actor unknown(Optional<String> address) {
    return new Actor(OptionalLong.empty(), "unknown", address);
  }

  /** The caller of a request. */
  public static Actor of(Caller caller, Optional<String> address) {
    return new Actor(
        caller.user().map(user -> OptionalLong.of(user.id())).orElse(OptionalLong.empty()),
        caller
            .user()
            .map(User::email)
            .or(() -> caller.token().map(token -> "token " + token.name()))
            .orElse("unknown"),
        address);
  }
}
