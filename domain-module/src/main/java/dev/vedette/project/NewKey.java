package dev.vedette.project;

import dev.vedette.platform.Secrets;
import java.util.Optional;

/**
 * A client key that is to be made.
 *
 * @param label up to 64 characters; empty for a made-up one
 * @param publicKey 32 lower-case hexadecimal digits
 * @param secretKey the same form
 * @param useCase one of {@link ProjectKey#USE_CASES}
 */
public record NewKey(
    Optional<String> label,
    Optional<RateLimit> rateLimit,
    String publicKey,
    String secretKey,
    String useCase) {

  private static final int BYTES = 16;

  /** One for users, with random credentials. */
  public static NewKey of(Optional<String> label, Optional<RateLimit> rateLimit) {
    return new NewKey(
        label, rateLimit, Secrets.hex(BYTES), Secrets.hex(BYTES), ProjectKey.FOR_USERS);
  }

  /** The same with credentials that the client chose, for moving from another server. */
  public NewKey with(Optional<String> chosenPublic, Optional<String> chosenSecret) {
    return new NewKey(
        label, rateLimit, chosenPublic.orElse(publicKey), chosenSecret.orElse(secretKey), useCase);
  }

  /** The same for another use. */
  public NewKey forUse(String use) {
    return new NewKey(label, rateLimit, publicKey, secretKey, use);
  }
}
