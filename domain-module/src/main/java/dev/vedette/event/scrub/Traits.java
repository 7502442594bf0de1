package dev.vedette.event.scrub;

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

  private Traits() {}

  static int of(String text) {
    int traits = 0;
    int digits = 0;
    int dashes = 0;
    int run = 0;
    int longest = 0;
    char before = ' ';
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
        longest = Math.max(longest, ++run);
        if (before >= 'A' && before <= 'Z') {
          traits |= UPPER_DIGIT;
        }
      } else if (c < 'A') {
        switch (c) {
          case '-' -> dashes++;
          case ':' -> traits |= COLON;
          case '=' -> traits |= EQUALS;
          case '@' -> traits |= AT;
          case '/' -> traits |= before == '/' ? SLASHES | SLASH : SLASH;
          default -> {}
        }
      } else if (c == '\\') {
        traits |= BACKSLASH;
      } else if ((c | ' ') == 'b' && isBearer(text, i)) {
        traits |= BEARER;
      }
      boolean between = (c == ' ' || c == '-') && before >= '0' && before <= '9';
      run = between || c >= '0' && c <= '9' ? run : 0;
      before = c;
    }
    if (digits >= MANY_DIGITS) {
      traits |= DIGITS;
      traits |= longest >= MANY_DIGITS ? NUMBER : 0;
      traits |= longest >= CARD_DIGITS ? LONG_NUMBER : 0;
    }
    return dashes >= MANY_DASHES ? traits | DASHES : traits;
  }

  /** The second letter is looked at first: words that begin with b are many. */
  private static boolean isBearer(String text, int at) {
    return at + 5 < text.length()
        && (text.charAt(at + 1) | ' ') == 'e'
        && (text.charAt(at + 2) | ' ') == 'a'
        && text.regionMatches(true, at, "bearer", 0, 6);
  }
}
