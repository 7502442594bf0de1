package dev.vedette.issue.grouping;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Values that identify an issue, and the MD5 over them in order. MD5 is what Sentry takes, and what
 * its 32-digit {@code checksum} presupposes; nothing secret hangs on it.
 */
final class HashedValues {
  private final List<String> values = new ArrayList<>();

  void add(String value) {
    values.add(value);
  }

  void addAll(HashedValues others) {
    values.addAll(others.values);
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  /** All of them together. */
  String text() {
    return String.join("", values);
  }

  /** The hash; of no value at all it is d41d8cd9-8f00-b204-e980-0998ecf8427e. */
  UUID hash() {
    MessageDigest md5;
    try {
      md5 = MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has MD5", e);
    }
    for (String value : values) {
      md5.update(value.getBytes(StandardCharsets.UTF_8));
    }
    ByteBuffer digest = ByteBuffer.wrap(md5.digest());
    return new UUID(digest.getLong(), digest.getLong());
  }
}
