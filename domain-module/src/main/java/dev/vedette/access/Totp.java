package dev.vedette.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One-time passwords by time (RFC 6238): HMAC-SHA-1, steps of 30 seconds, six digits, which is what
 * every authenticator app knows. A code is good in its own step and in the one before and after it,
 * for clocks that differ (5.2 there).
 */
final class Totp {

  /** Bytes of a secret; RFC 4226, 4 asks for 16 and recommends 20. */
  static final int SECRET_BYTES = 20;

  static final int STEP_SECONDS = 30;

  private static final int DRIFT = 1;
  private static final Pattern FORM = Pattern.compile("[0-9]{6}");

  private Totp() {}

  /** The step of a moment. */
  static long step(Instant moment) {
    return Math.floorDiv(moment.getEpochSecond(), (long) STEP_SECONDS);
  }

  /** The six digits of a step. */
  static String code(byte[] secret, long step) {
    return String.format(Locale.ROOT, "%06d", truncated(secret, step) % 1_000_000);
  }

  /**
   * The step that a code is good for; empty for a wrong code.
   *
   * @param after steps up to this one are used up
   */
  static OptionalLong match(byte[] secret, String code, Instant now, long after) {
    if (!FORM.matcher(code).matches()) {
      return OptionalLong.empty();
    }
    byte[] given = code.getBytes(StandardCharsets.US_ASCII);
    OptionalLong found = OptionalLong.empty();
    for (long step = step(now) - DRIFT; step <= step(now) + DRIFT; step++) {
      byte[] good = code(secret, step).getBytes(StandardCharsets.US_ASCII);
      // All are computed and compared in full: the time tells nothing.
      if (MessageDigest.isEqual(given, good) && step > after && found.isEmpty()) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }

  /** Dynamic truncation (RFC 4226, 5.3). */
  static int truncated(byte[] secret, long step) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      return ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 15) & Integer.MAX_VALUE;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has HmacSHA1", e);
    }
  }
}
