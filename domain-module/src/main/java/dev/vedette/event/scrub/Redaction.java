package dev.vedette.event.scrub;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What is put in the place of what was found.
 *
 * @param text for {@link Method#REPLACE} the text itself, for {@link Method#HASH} its key
 */
record Redaction(Method method, String text) {
  static final String FILTERED = "[Filtered]";

  static final Redaction DEFAULT = new Redaction(Method.DEFAULT, "");
  static final Redaction REMOVE = new Redaction(Method.REMOVE, "");
  static final Redaction MASK = new Redaction(Method.MASK, "");
  static final Redaction FILTER = replace(FILTERED);

  /** How, and the letter that says so in a remark. */
  enum Method {
    /** As if removed, unless a rule around it says otherwise. */
    DEFAULT("x"),
    REMOVE("x"),
    REPLACE("s"),
    MASK("m"),
    HASH("p");

    private final String remark;

    Method(String remark) {
      this.remark = remark;
    }

    String remark() {
      return remark;
    }
  }

  static Redaction replace(String text) {
    return new Redaction(Method.REPLACE, text);
  }

  static Redaction hash(String key) {
    return new Redaction(Method.HASH, key);
  }

  boolean removes() {
    return method == Method.DEFAULT || method == Method.REMOVE;
  }

  /** What stands for a text that was found. */
  String of(String found) {
    return switch (method) {
      case DEFAULT, REMOVE -> "";
      case REPLACE -> text;
      case MASK -> "*".repeat(found.codePointCount(0, found.length()));
      case HASH -> hash(found, text);
    };
  }

  /** In capital hexadecimal digits, as Relay writes it. */
  private static String hash(String found, String key) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
      mac.init(new SecretKeySpec(bytes.length == 0 ? new byte[1] : bytes, "HmacSHA1"));
      byte[] digest = mac.doFinal(found.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().withUpperCase().formatHex(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HmacSHA1", e);
    }
  }
}
