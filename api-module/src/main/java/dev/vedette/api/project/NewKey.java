package dev.vedette.api.project;

import dev.vedette.api.json.Body;
import dev.vedette.platform.Secrets;
import dev.vedette.project.RateLimit;
import java.util.Optional;

/** A key as a client wants it, from the body of a request. */
record NewKey(
    Optional<String> name, Optional<RateLimit> rateLimit, String publicKey, String secretKey) {

  private static final int KEY_BYTES = 16;
  private static final int MAX_WINDOW = 86_400;

  /**
   * Reads a body.
   *
   * @throws dev.vedette.api.json.InvalidBodyException if a field is wrong
   */
  static NewKey of(Body body) {
    Optional<String> name = body.optionalText("name", 64);
    Optional<RateLimit> limit = body.object("rateLimit").flatMap(NewKey::limit);
    Optional<String> publicKey = body.optionalText("public", 32);
    Optional<String> secretKey = body.optionalText("secret", 32);
    body.check();
    return new NewKey(
        name,
        limit,
        publicKey.orElseGet(() -> Secrets.hex(KEY_BYTES)),
        secretKey.orElseGet(() -> Secrets.hex(KEY_BYTES)));
  }

  /** A limit without a count or a window is none. */
  private static Optional<RateLimit> limit(Body limit) {
    int count = bounded(limit, "count", Integer.MAX_VALUE);
    int window = bounded(limit, "window", MAX_WINDOW);
    return count > 0 && window > 0 ? Optional.of(new RateLimit(count, window)) : Optional.empty();
  }

  private static int bounded(Body limit, String field, int most) {
    int value = limit.integer(field).orElse(0);
    if (value < 0) {
      limit.wrong(field, "Ensure this value is greater than or equal to 0.");
    } else if (value > most) {
      limit.wrong(field, "Ensure this value is less than or equal to " + most + ".");
    }
    return value;
  }
}
