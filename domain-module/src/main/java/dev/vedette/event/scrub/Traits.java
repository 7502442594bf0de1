package dev.vedette.event.scrub;

import java.util.Arrays;

/** What a text has at all, found in one pass: most texts have nothing that a rule could find. */
final class Traits {
  static final int DIGITS = 1;
  static final int AT = 1 << 1;
  static final int COLON = 1 << 2;
  static final int EQUALS = 1 << 3;
  static final int DASHES = 1 << 4;
  static final int SLASHES = 1 << 5;
  static final int BEARER = 1 << 6;
  static final int UPPER_DIGIT = 1 << 7;
  static final int BACKSLASH = 1 << 8;
  static final int SLASH = 1 << 9;

  /**
   * So many digits in a row as an identification has, or a card: with a space or a dash between.
   */
  static final int NUMBER = 1 << 10;

  static final int LONG_NUMBER = 1 << 11;

  /** The fewest digits of anything that is looked for by its digits. */
  private static final int MANY_DIGITS = 9;

  private static final int MANY_DASHES = 10;
  private static final int CARD_DIGITS = 14;

  private static final byte PLAIN = 0;
  private static final byte DIGIT = 1;
  private static final byte DASH = 2;
  private static final byte STROKE = 3;
  private static final byte B = 4;
  private static final byte OTHER = 5;

  /** What to do at an ASCII character, and the traits of those that are all that is asked for. */
  private static final byte[] KINDS = new byte[128];

  private static final int[] OTHERS = new int[128];

  static {
    Arrays.fill(KINDS, '0', '9' + 1, DIGIT);
    KINDS['-'] = DASH;
    KINDS['/'] = STROKE;
    KINDS['b'] = B;
    KINDS['B'] = B;
    OTHERS[':'] = COLON;
    OTHERS['='] = EQUALS;
    OTHERS['@'] = AT;
    OTHERS['\\'] = BACKSLASH;
    for (int i = 0; i < OTHERS.length; i++) {
      KINDS[i] = OTHERS[i] == 0 ? KINDS[i] : OTHER;
    }
  }

  private Traits() {}

  static int of(String text) {
    int traits = 0;
    int digits = 0;
    int dashes = 0;
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= KINDS.length || KINDS[c] == PLAIN) {
        continue; // as nearly all are
      }
      switch (KINDS[c]) {
        case DIGIT -> {
          digits++;
          traits |= isUpper(text, i - 1) ? UPPER_DIGIT : 0;
        }
        case DASH -> dashes++;
        case STROKE -> traits |= i > 0 && text.charAt(i - 1) == '/' ? SLASHES | SLASH : SLASH;
        case B -> traits |= isBearer(text, i) ? BEARER : 0;
        default -> traits |= OTHERS[c];
      }
    }
    traits |= dashes >= MANY_DASHES ? DASHES : 0;
    return digits >= MANY_DIGITS ? traits | DIGITS | numbers(text) : traits;
  }

  /** How many digits there are at most in a row. */
  private static int numbers(String text) {
    int longest = 0;
    int run = 0;
    boolean digit = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean between = digit && (c == ' ' || c == '-');
      digit = Characters.isDigit(c);
      run = digit ? run + 1 : between ? run : 0;
      longest = Math.max(longest, run);
    }
    return longest >= CARD_DIGITS ? NUMBER | LONG_NUMBER : longest >= MANY_DIGITS ? NUMBER : 0;
  }

  private static boolean isUpper(String text, int at) {
    return at >= 0 && text.charAt(at) >= 'A' && text.charAt(at) <= 'Z';
  }

  /** The second letter is looked at first: words that begin with b are many. */
  private static boolean isBearer(String text, int at) {
    return at + 5 < text.length()
        && (text.charAt(at + 1) | ' ') == 'e'
        && (text.charAt(at + 2) | ' ') == 'a'
        && text.regionMatches(true, at, "bearer", 0, 6);
  }
}
