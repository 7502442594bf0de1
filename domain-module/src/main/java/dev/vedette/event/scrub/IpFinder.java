package dev.vedette.event.scrub;

import dev.vedette.event.IpAddresses;

/** IP addresses of both versions. */
final class IpFinder implements Finder {
  private static final int MAX = 45;

  @Override
  public boolean isPossible(int traits) {
    return true; // a short one has less digits than are counted
  }

  @Override
  public void find(String text, Spans found) {
    int i = 0;
    while (i < text.length()) {
      if (!isPart(text.charAt(i))) {
        i++;
        continue;
      }
      int end = i;
      int dots = 0;
      int colons = 0;
      while (end < text.length() && isPart(text.charAt(end))) {
        dots += text.charAt(end) == '.' ? 1 : 0;
        colons += text.charAt(end) == ':' ? 1 : 0;
        end++;
      }
      if ((dots >= 3 || colons >= 2) && Characters.startsWord(text, i)) {
        address(text, i, end, colons >= 2, found);
      }
      i = end;
    }
  }

  /** The run of characters may end with a port, or with the full stop of a sentence. */
  private static void address(String text, int start, int end, boolean sixth, Spans found) {
    int first = start;
    int last = end;
    while (last > first && text.charAt(last - 1) == '.') {
      last--;
    }
    if (!sixth) {
      int colon = text.indexOf(':', first);
      if (colon >= 0 && colon < last) {
        last = colon;
      }
    } else {
      if (last - first > 2 && text.charAt(last - 1) == ':' && text.charAt(last - 2) != ':') {
        last--;
      }
    }
    if (last - first > MAX || !Characters.endsWord(text, last) && last == end) {
      return;
    }
    if (IpAddresses.isValid(text.substring(first, last))) {
      found.add(first, last);
    }
  }

  private static boolean isPart(char c) {
    return Characters.isHex(c) || c == '.' || c == ':';
  }
}
