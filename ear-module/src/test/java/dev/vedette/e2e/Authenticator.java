package dev.vedette.e2e;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * An authenticator app (RFC 6238), written apart from the server's.
 *
 * @param secret in base32, as the page shows it
 */
record Authenticator(String secret) {

  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  /**
   * A code.
   *
   * @param steps of 30 seconds from now
   */
  String code(int steps) {
    long step = System.currentTimeMillis() / 30_000 + steps;
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(key(), "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
      int offset = hash[19] & 0xf;
      int number = new BigInteger(1, Arrays.copyOfRange(hash, offset, offset + 4)).intValue();
      return String.format(Locale.ROOT, "%06d", (number & 0x7fffffff) % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A code that is not good now. */
  String wrongCode() {
    for (int number = 0; ; number++) {
      String code = String.format(Locale.ROOT, "%06d", number);
      if (!code.equals(code(-1)) && !code.equals(code(0)) && !code.equals(code(1))) {
        return code;
      }
    }
  }

  private byte[] key() {
    String bits =
        secret
            .replaceAll("\\s", "")
            .chars()
            .mapToObj(c -> String.format("%5s", Integer.toBinaryString(ALPHABET.indexOf(c))))
            .collect(Collectors.joining())
            .replace(' ', '0');
    byte[] key = new byte[bits.length() / 8];
    for (int i = 0; i < key.length; i++) {
      key[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
    }
    return key;
  }
}
