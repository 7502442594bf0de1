package dev.vedette.event;

/** Whether a text is an IP address; unlike {@link java.net.InetAddress} it never asks a DNS. */
public final class IpAddresses {
  private static final int MAX_LENGTH = 45;
  private static final int GROUPS = 8;

  private IpAddresses() {}

  /** An IPv4 address in dotted decimals or an IPv6 address without a zone. */
  public static boolean isValid(String text) {
    return text.length() <= MAX_LENGTH && (text.indexOf(':') < 0 ? isV4(text) : isV6(text));
  }

  static boolean isV4(String text) {
    int parts = 0;
    int digits = 0;
    int value = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : '.';
      if (c == '.') {
        if (digits == 0 || value > 255) {
          return false;
        }
        parts++;
        digits = 0;
        value = 0;
      } else if (c >= '0' && c <= '9' && digits < 3) {
        value = value * 10 + (c - '0');
        digits++;
      } else {
        return false;
      }
    }
    return parts == 4;
  }

  static boolean isV6(String text) {
    int gap = text.indexOf("::");
    if (gap < 0) {
      return groups(text) == GROUPS;
    }
    if (text.indexOf("::", gap + 1) >= 0) {
      return false;
    }
    String before = text.substring(0, gap);
    String after = text.substring(gap + 2);
    int first = before.isEmpty() ? 0 : groups(before);
    int last = after.isEmpty() ? 0 : groups(after);
    return first >= 0 && last >= 0 && first + last < GROUPS && before.indexOf('.') < 0;
  }

  /** How many groups of 16 bits stand here, an IPv4 address at the end being two; -1 if wrong. */
  private static int groups(String text) {
    int count = 0;
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf(':', start);
      if (end < 0) {
        String last = text.substring(start);
        if (last.indexOf('.') >= 0) {
          return isV4(last) ? count + 2 : -1;
        }
        end = text.length();
      }
      if (!isHex(text, start, end)) {
        return -1;
      }
      count++;
      start = end + 1;
    }
    return count;
  }

  private static boolean isHex(String text, int start, int end) {
    if (end == start || end - start > 4) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (Character.digit(text.charAt(i), 16) < 0 || text.charAt(i) > 'f') {
        return false;
      }
    }
    return true;
  }
}
