package dev.vedette.event.scrub;

/** E-mail addresses. */
final class Emails implements Finder {
  private static final String LOCAL = ".!#$%&'*+/=?^_`{|}~-";
  private static final int MAX_LOCAL = 64;
  private static final int MAX_DOMAIN = 253;

  @Override
  public boolean isPossible(int traits) {
    return (traits & Traits.AT) != 0;
  }

  @Override
  public void find(String text, Spans found) {
    int at = text.indexOf('@');
    int from = 0;
    while (at >= 0) {
      int start = at;
      while (start > from && at - start < MAX_LOCAL && isLocal(text.charAt(start - 1))) {
        start--;
      }
      while (start < at && !Characters.isWord(text.charAt(start))) {
        start++;
      }
      int end = domain(text, at + 1);
      if (start < at && end > 0) {
        found.add(start, end);
        from = end;
      }
      at = text.indexOf('@', at + 1);
    }
  }

  /** Where the domain ends that starts here, with a top level of letters; 0 if there is none. */
  private static int domain(String text, int start) {
    int end = start;
    int dot = -1;
    int limit = Math.min(text.length(), start + MAX_DOMAIN);
    while (end < limit && (Characters.isWord(text.charAt(end)) || isInner(text, end, start))) {
      if (text.charAt(end) == '.') {
        dot = end;
      }
      end++;
    }
    if (dot < 0 || end - dot < 3) {
      return 0;
    }
    for (int i = dot + 1; i < end; i++) {
      if (!Characters.isLetter(text.charAt(i))) {
        return 0;
      }
    }
    return end;
  }

  private static boolean isInner(String text, int i, int start) {
    char c = text.charAt(i);
    return (c == '.' || c == '-')
        && i > start
        && i + 1 < text.length()
        && (Characters.isWord(text.charAt(i + 1)) || text.charAt(i + 1) == '-');
  }

  private static boolean isLocal(char c) {
    return Characters.isWord(c) || LOCAL.indexOf(c) >= 0;
  }
}
