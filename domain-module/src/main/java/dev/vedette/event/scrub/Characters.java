package dev.vedette.event.scrub;

/** Kinds of characters; ASCII only, as in what is looked for. */
final class Characters {
  private Characters() {}

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLetter(char c) {
    return (c | ' ') >= 'a' && (c | ' ') <= 'z';
  }

  static boolean isWord(char c) {
    return isDigit(c) || isLetter(c);
  }

  static boolean isHex(char c) {
    return isDigit(c) || (c | ' ') >= 'a' && (c | ' ') <= 'f';
  }

  /** Whether no letter or digit stands right before a place. */
  static boolean startsWord(String text, int at) {
    return at == 0 || !isWord(text.charAt(at - 1));
  }

  /** Whether no letter or digit stands at a place. */
  static boolean endsWord(String text, int at) {
    return at >= text.length() || !isWord(text.charAt(at));
  }
}
