package dev.vedette.event.scrub;

/** What stands before the {@code @} of a URL. */
final class UrlPasswords implements Finder {
  private static final int MAX_LENGTH = 512;

  private final boolean withUser;

  /**
   * Looks for passwords.
   *
   * @param withUser whether the user's name goes too, and also if there is no password
   */
  UrlPasswords(boolean withUser) {
    this.withUser = withUser;
  }

  @Override
  public boolean isPossible(int traits) {
    int needed = Traits.AT | Traits.SLASHES;
    return (traits & needed) == needed;
  }

  @Override
  public void find(String text, Spans found) {
    int at = text.indexOf("//");
    while (at >= 0) {
      int start = at + 2;
      int end = Math.min(text.length(), start + MAX_LENGTH);
      int colon = -1;
      int last = -1;
      for (int i = start; i < end && isAuthority(text.charAt(i)); i++) {
        char c = text.charAt(i);
        if (c == ':' && colon < 0 && last < 0) {
          colon = i;
        } else if (c == '@') {
          last = i;
        }
      }
      if (last > 0) {
        if (withUser) {
          found.add(start, last);
        } else if (colon >= 0) {
          found.add(colon + 1, last);
        }
      }
      at = text.indexOf("//", start);
    }
  }

  private static boolean isAuthority(char c) {
    return c > ' ' && "/?#\"'<>\\".indexOf(c) < 0;
  }
}
