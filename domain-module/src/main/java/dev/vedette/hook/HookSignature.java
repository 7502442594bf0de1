package dev.vedette.hook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Proves that a delivery comes from here: HMAC-SHA256 of its body with the hook's secret. */
final class HookSignature {

  private static final String ALGORITHM = "HmacSHA256";

  private HookSignature() {}

  /**
   * Signs a body.
   *
   * @param secret the text itself is the key, as in Sentry, not the bytes its digits stand for
   * @return 64 lower-case hexadecimal digits
   */
  static String of(String secret, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
    }
  }
}
