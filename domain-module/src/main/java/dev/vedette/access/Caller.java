package dev.vedette.access;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Who sends a request: a user with a session, a user with a token, or a token of an organization.
 *
 * @param user the person; empty for an organization's token
 * @param token the token that was sent; empty for a session
 */
public record Caller(Optional<User> user, Optional<Token> token) {

  /** Request attribute in which the authentication mechanism leaves the caller. */
  public static final String REQUEST_ATTRIBUTE = "dev.vedette.caller";

  /** Request attribute with the text of a 401, when credentials were sent and refused. */
  public static final String FAILURE_ATTRIBUTE = "dev.vedette.authentication.failure";

  /** A person with a session. */
  public static Caller ofSession(User user) {
    return new Caller(Optional.of(user), Optional.empty());
  }

  /** Whether a browser's session, and no token, vouches for the caller. */
  public boolean bySession() {
    return token.isEmpty();
  }

  /** The most that the credentials allow, before any role is looked at. */
  public Set<Scope> scopeLimit() {
    return token.map(t -> Scope.withImplied(t.scopes())).orElseGet(Scope::all);
  }

  /** The only organization that the token is for, if it is for one. */
  public OptionalLong organizationId() {
    return token.map(Token::organizationId).orElse(OptionalLong.empty());
  }
}
