package dev.vedette.web.token;

import dev.vedette.access.Scope;
import dev.vedette.access.Token;
import dev.vedette.web.page.TimeText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A token in a list.
 *
 * @param name what people call it, or a word for none
 * @param last the last characters of its text
 * @param used when it was last used, to the minute
 * @param expires when it ends, if it does
 * @param expired whether it has ended
 * @param maker who made it, where that is of interest and known
 * @param revokeHref where it can be revoked
 */
public record TokenRow(
    String name,
    String last,
    List<String> scopes,
    TimeText created,
    Optional<TimeText> used,
    Optional<TimeText> expires,
    boolean expired,
    Optional<String> maker,
    String revokeHref) {

  /**
   * The row of a token.
   *
   * @param list path of the list that it is in
   */
  static TokenRow of(Token token, Optional<String> maker, String list, Instant now) {
    return new TokenRow(
        token.name().isEmpty() ? "Without a name" : token.name(),
        token.lastCharacters(),
        token.scopes().stream().map(Scope::text).sorted().toList(),
        TimeText.of(token.dateCreated(), now),
        token.dateLastUsed().map(at -> TimeText.of(at, now)),
        token.expiresAt().map(at -> TimeText.of(at, now)),
        token.expiresAt().filter(at -> !at.isAfter(now)).isPresent(),
        maker,
        list + token.id() + "/revoke/");
  }
}
