package dev.vedette.access;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;

/**
 * The 38,000 most used passwords that are long enough to be chosen here, from breaches, each as the
 * first four bytes of the SHA-256 of its lower-case form: small, and nothing to read. One in
 * 110,000 other passwords is taken for one of them.
 */
final class CommonPasswords {

  private static final String FILE = "common-passwords.bin";

  private final int[] sorted;

  private CommonPasswords(int[] sorted) {
    this.sorted = sorted;
  }

  /** Reads the list that is shipped: big-endian integers in ascending order. */
  static CommonPasswords load() {
    try (InputStream in = CommonPasswords.class.getResourceAsStream(FILE);
        DataInputStream data = new DataInputStream(in)) {
      ByteBuffer bytes = ByteBuffer.wrap(data.readAllBytes());
      int[] sorted = new int[bytes.remaining() / Integer.BYTES];
      bytes.asIntBuffer().get(sorted);
      return new CommonPasswords(sorted);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the password is on the list, in any case. */
  boolean contains(String password) {
    return Arrays.binarySearch(sorted, fingerprint(password)) >= 0;
  }

  static int fingerprint(String password) {
    try {
      byte[] text = password.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
      return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text)).getInt();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  int size() {
    return sorted.length;
  }
}
