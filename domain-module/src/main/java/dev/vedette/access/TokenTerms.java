package dev.vedette.access;

import dev.vedette.platform.problem.InvalidException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody wants a new token to be.
 *
 * @param name what people call it, up to {@value #MAX_NAME} characters
 * @param expiresAt from then on it is refused; empty for never
 */
public record TokenTerms(String name, Set<Scope> scopes, Optional<Instant> expiresAt) {

  /** Most characters of a name. */
  public static final int MAX_NAME = 255;

  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  /** Copies the scopes and takes the white space off the name. */
  public TokenTerms {
    name = name.strip();
    scopes = Set.copyOf(scopes);
  }

  /** A token that does not expire. */
  public static TokenTerms of(String name, Set<Scope> scopes) {
    return new TokenTerms(name, scopes, Optional.empty());
  }

  void check(Instant now) {
    checkName(name);
    if (scopes.isEmpty()) {
      throw new InvalidException("scopes", "This selection may not be empty.");
    }
    if (expiresAt.filter(at -> !at.isAfter(now) || at.isAfter(LATEST)).isPresent()) {
      throw new InvalidException("expiresAt", "The expiry must lie in the future.");
    }
  }

  static void checkName(String name) {
    if (name.length() > MAX_NAME) {
      throw new InvalidException(
          "name", "Ensure this field has no more than " + MAX_NAME + " characters.");
    }
    if (name.indexOf('\0') >= 0) {
      throw new InvalidException("name", "Null characters are not allowed.");
    }
  }
}
