package dev.vedette.event;

/** Small operations on foreign text. */
final class Text {
  private static final String ELLIPSIS = "...";

  private Text() {}

  /** At most {@code max} UTF-16 units, an ellipsis in place of what is cut; no pair is halved. */
  static String shorten(String text, int max) {
    return text.length() <= max ? text : head(text, max - ELLIPSIS.length()) + ELLIPSIS;
  }

  /** The first {@code max} UTF-16 units, never half of a surrogate pair. */
  static String head(String text, int max) {
    if (text.length() <= max) {
      return text;
    }
    int end = max > 0 && Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max;
    return text.substring(0, end);
  }

  /** The first line that is not blank, stripped; empty if there is none. */
  static String firstLine(String text) {
    int start = 0;
    int length = text.length();
    for (int i = 0; i <= length; i++) {
      if (i == length || isBreak(text.charAt(i))) {
        String line = text.substring(start, i).strip();
        if (!line.isEmpty()) {
          return line;
        }
        start = i + 1;
      }
    }
    return "";
  }

  /** One line: breaks and tabs become spaces, other control characters go. */
  static String line(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || isBreak(text.charAt(i))) {
        return cleanLine(text);
      }
    }
    return text.strip();
  }

  private static String cleanLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isBreak(c) || c == '\t') {
        line.append(' ');
      } else if (c >= ' ') {
        line.append(c);
      }
    }
    return line.toString().strip();
  }

  static boolean isBreak(char c) {
    return c == '\n'
        || c == '\r'
        || c == '\f'
        || c == '\u000b'
        || c == '\u0085'
        || c == '\u2028'
        || c == '\u2029';
  }

  static boolean hasBreak(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isBreak(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Without NUL; a lone surrogate becomes U+FFFD. Returns the same object if nothing is wrong. */
  static String clean(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || Character.isSurrogate(c)) {
        return cleaned(text);
      }
    }
    return text;
  }

  private static String cleaned(String text) {
    StringBuilder result = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        result.append(c).append(text.charAt(++i));
      } else if (Character.isSurrogate(c)) {
        result.append('\ufffd');
      } else if (c != 0) {
        result.append(c);
      }
    }
    return result.toString();
  }
}
