package dev.vedette.platform;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks at text in UTF-8 that strangers sent. */
public final class Utf8 {

  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long HIGHS = 0x8080_8080_8080_8080L;

  private Utf8() {}

  /**
   * Whether bytes are characters in UTF-8 (RFC 3629): each lead byte has the following bytes that
   * it announces, and there are no others. Surrogates, numbers beyond Unicode and forms that are
   * longer than need be pass: they are about what is said, not where it ends.
   */
  public static boolean isStructured(byte[] text) {
    int i = 0;
    while (i < text.length) {
      if (i + 8 <= text.length && ((long) WORDS.get(text, i) & HIGHS) == 0) {
        i += 8;
      } else if (text[i] >= 0) {
        i++;
      } else {
        int length = length(text[i] & 0xff);
        if (length == 0 || !follow(text, i, length)) {
          return false;
        }
        i += length;
      }
    }
    return true;
  }

  /** Bytes of a character that begins so; 0 if none does. */
  private static int length(int lead) {
    if (lead >= 0xf8 || lead < 0xc0) {
      return 0;
    }
    return lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  }

  private static boolean follow(byte[] text, int start, int length) {
    if (start + length > text.length) {
      return false;
    }
    for (int i = start + 1; i < start + length; i++) {
      if ((text[i] & 0xc0) != 0x80) {
        return false;
      }
    }
    return true;
  }
}
