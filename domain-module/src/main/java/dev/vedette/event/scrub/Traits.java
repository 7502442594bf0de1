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

  /** The fewest digits of anything that is looked for by its digits. */
  private static final int MANY_DIGITS = 9;

  private static final int MANY_DASHES = 10;

  private Traits() {}

  static int of(String text) {
    int traits = 0;
    int digits = 0;
    int dashes = 0;
    char before = ' ';
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
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
      } else if ((c | ' ') == 'b' && text.regionMatches(true, i, "bearer", 0, 6)) {
        traits |= BEARER;
      }
      before = c;
    }
    if (digits >= MANY_DIGITS) {
      traits |= DIGITS;
    }
    return dashes >= MANY_DASHES ? traits | DASHES : traits;
  }
}
