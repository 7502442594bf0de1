package dev.vedette.issue.grouping;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces what varies from one message to the next: {@code User 42 not found} becomes {@code User
 * <int> not found}. One pass, each position looked at by a few matchers that read a bounded
 * distance. The kinds are those of Sentry; a quoted text or a boolean counts only behind {@code =},
 * since elsewhere it is what tells two errors apart.
 */
final class MessageParameters {
  private static final int MAX_LENGTH = 2048;
  private static final int MAX_LINES = 2;
  private static final int MAX_LOCAL_PART = 64;
  private static final int MAX_QUOTED = 200;
  private static final int MIN_LONG_HEX = 16;

  private static final Pattern DATE =
      Pattern.compile(
          "(?:\\d{4}-\\d{2}-\\d{2}(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?)?"
              + "|\\d{1,2}/\\d{1,2}/\\d{4}(?: \\d{2}:\\d{2}(?::\\d{2})?)?"
              + "|\\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6} \\d{4}"
              + "(?: \\d{2}:\\d{2}:\\d{2})?"
              + "|\\d{2}:\\d{2}:\\d{2}(?:[.,]\\d{1,9})?)"
              + "(?:Z| ?[+-]\\d{2}:?\\d{2}| GMT| UTC)?(?![\\w])");
  private static final Pattern NAMED_DATE =
      Pattern.compile(
          "(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},? )?"
              + "(?:\\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6} "
              + "(?:\\d{1,2},? )?(?:\\d{2}:\\d{2}:\\d{2} )?(?:[A-Z]{3,4} )?\\d{4}"
              + "(?: \\d{2}:\\d{2}:\\d{2})?(?: ?[+-]\\d{4}| GMT| UTC)?(?![\\w])");
  private static final String[] SCHEMES = {
    "http://", "https://", "ws://", "wss://", "ftp://", "file://"
  };

  private final String text;
  private final StringBuilder result;
  private Matcher dates;
  private Matcher namedDates;
  private int at;

  private MessageParameters(String text) {
    this.text = text;
    this.result = new StringBuilder(text.length() + 16);
  }

  /** Replaces the parameters in the first two lines that are not blank. */
  static String normalize(String message) {
    return new MessageParameters(firstLines(message)).run();
  }

  private static String firstLines(String message) {
    StringBuilder lines = new StringBuilder();
    int count = 0;
    int start = 0;
    int end = Math.min(message.length(), MAX_LENGTH);
    for (int i = 0; i <= end && count < MAX_LINES; i++) {
      if (i == end || message.charAt(i) == '\n' || message.charAt(i) == '\r') {
        String line = message.substring(start, i).strip();
        if (!line.isEmpty()) {
          lines.append(count++ == 0 ? "" : "\n").append(line);
        }
        start = i + 1;
      }
    }
    return lines.toString();
  }

  private String run() {
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean replaced = false;
      if (at == 0 || !isWord(text.charAt(at - 1))) {
        replaced = isWord(c) ? atWord(c) : atSign(c);
      }
      if (!replaced) {
        result.append(c);
        at++;
      }
    }
    return result.toString();
  }

  /** At the first character of a word. */
  private boolean atWord(char c) {
    boolean digit = isDigit(c);
    return (!digit && url())
        || email()
        || ((digit || isHex(c)) && (uuid() || ipv6()))
        || (digit ? date(true) || number(at) : upperCase(c) && date(false))
        || hexWord()
        || bool();
  }

  /** At a character that stands before a word. */
  private boolean atSign(char c) {
    return switch (c) {
      case '-' -> at + 1 < text.length() && isDigit(text.charAt(at + 1)) && number(at + 1);
      case ':' -> ipv6();
      case '\'', '"' -> at > 0 && text.charAt(at - 1) == '=' && quoted(c);
      default -> false;
    };
  }

  private boolean put(String kind, int end) {
    result.append(kind);
    at = end;
    return true;
  }

  private boolean url() {
    for (String scheme : SCHEMES) {
      if (text.regionMatches(true, at, scheme, 0, scheme.length())) {
        int end = at + scheme.length();
        while (end < text.length() && " \t\n\"'<>)]}".indexOf(text.charAt(end)) < 0) {
          end++;
        }
        return end > at + scheme.length() && put("<url>", end);
      }
    }
    return false;
  }

  private boolean email() {
    int end = at;
    while (end < text.length() && end - at <= MAX_LOCAL_PART && isLocalPart(text.charAt(end))) {
      end++;
    }
    if (end >= text.length() || text.charAt(end) != '@') {
      return false;
    }
    int dot = -1;
    int domain = end + 1;
    for (end = domain; end < text.length(); end++) {
      char c = text.charAt(end);
      if (c == '.' && end + 1 < text.length() && isWord(text.charAt(end + 1))) {
        dot = end;
      } else if (!isWord(c) && c != '-') {
        break;
      }
    }
    return dot > domain && put("<email>", end);
  }

  private boolean uuid() {
    int end = at + 36;
    if (end > text.length() || (end < text.length() && isWord(text.charAt(end)))) {
      return false;
    }
    for (int i = 0; i < 36; i++) {
      char c = text.charAt(at + i);
      boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
      if (dash ? c != '-' : !isHex(c)) {
        return false;
      }
    }
    return put("<uuid>", end);
  }

  /** Two colons in a row or seven in all, between groups of at most four digits. */
  private boolean ipv6() {
    int end = at;
    int colons = 0;
    int digits = 0;
    boolean gap = false;
    while (end < text.length() && end - at < 45) {
      char c = text.charAt(end);
      if (c == ':') {
        gap |= end > at && text.charAt(end - 1) == ':';
        colons++;
        digits = 0;
      } else if (isHex(c) && digits < 4) {
        digits++;
      } else {
        break;
      }
      end++;
    }
    boolean ends = end == text.length() || !isWord(text.charAt(end));
    boolean address = gap ? colons <= 7 && end - at > 2 : colons == 7 && digits > 0;
    return ends && address && put("<ip>", end);
  }

  private boolean date(boolean digits) {
    if (digits) {
      if (dates == null) {
        dates = DATE.matcher(text);
      }
      return dates.region(at, text.length()).lookingAt() && put("<date>", dates.end());
    }
    if ("MTWFSJAOND".indexOf(text.charAt(at)) < 0) {
      return false;
    }
    if (namedDates == null) {
      namedDates = NAMED_DATE.matcher(text);
    }
    return namedDates.region(at, text.length()).lookingAt() && put("<date>", namedDates.end());
  }

  /** IPv4 address, version, duration, float or int whose first digit is at {@code start}. */
  private boolean number(int start) {
    if (text.charAt(start) == '0'
        && start + 2 < text.length()
        && (text.charAt(start + 1) | 32) == 'x') {
      int end = skipHex(start + 2);
      return end > start + 2 && isEnd(end) && put("<hex>", end);
    }
    int end = skipDigits(start);
    int dots = 0;
    while (end + 1 < text.length() && text.charAt(end) == '.' && isDigit(text.charAt(end + 1))) {
      end = skipDigits(end + 1);
      dots++;
    }
    if (isEnd(end)) {
      return put(dots == 0 ? "<int>" : dots == 3 ? "<ip>" : "<float>", end);
    }
    int unit = end;
    while (end < text.length() && Character.isLetter(text.charAt(end)) && end - unit < 3) {
      end++;
    }
    return dots < 2 && isEnd(end) && isUnit(text.substring(unit, end)) && put("<duration>", end);
  }

  private static boolean isUnit(String unit) {
    return switch (unit) {
      case "ms", "s", "us", "ns", "m", "h", "min", "sec" -> true;
      default -> false;
    };
  }

  /** Hashes, and other long words of hexadecimal digits. */
  private boolean hexWord() {
    int end = at;
    boolean digit = false;
    while (end < text.length() && isHex(text.charAt(end))) {
      digit |= isDigit(text.charAt(end));
      end++;
    }
    int length = end - at;
    if (length < MIN_LONG_HEX || !digit || !isEnd(end)) {
      return false;
    }
    return put(length == 40 ? "<sha1>" : length == 32 ? "<md5>" : "<hex>", end);
  }

  private boolean bool() {
    if (at == 0 || text.charAt(at - 1) != '=') {
      return false;
    }
    for (String value : new String[] {"true", "false", "True", "False"}) {
      if (text.startsWith(value, at) && isEnd(at + value.length())) {
        return put("<bool>", at + value.length());
      }
    }
    return false;
  }

  private boolean quoted(char quote) {
    int limit = Math.min(text.length(), at + MAX_QUOTED);
    for (int end = at + 1; end < limit; end++) {
      if (text.charAt(end) == quote) {
        return put("<quoted_str>", end + 1);
      }
    }
    return false;
  }

  private int skipDigits(int from) {
    int end = from;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private int skipHex(int from) {
    int end = from;
    while (end < text.length() && isHex(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private boolean isEnd(int end) {
    return end >= text.length() || !isWord(text.charAt(end));
  }

  private static boolean isLocalPart(char c) {
    return isWord(c) || ".%+-".indexOf(c) >= 0;
  }

  private static boolean isWord(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'z') || upperCase(c) || c == '_';
  }

  private static boolean isHex(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean upperCase(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
