package dev.vedette.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Random secrets and the hashes under which they are kept. */
public final class Secrets {

  private static final SecureRandom RANDOM = new SecureRandom();

  private Secrets() {}

  /** Random bytes as lower-case hexadecimal digits, two a byte. */
  public static String hex(int bytes) {
    return HexFormat.of().formatHex(bytes(bytes));
  }

  /** Random bytes. */
  public static byte[] bytes(int number) {
    byte[] random = new byte[number];
    RANDOM.nextBytes(random);
    return random;
  }

  /**
   * SHA-256 as 64 lower-case hexadecimal digits. Enough for random secrets of 128 bits or more,
   * never for passwords.
   */
  public static String sha256(String secret) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
