package dev.vedette.event.scrub;

/** The name of the user in paths of files: {@code /home/jane/…}, {@code C:\Users\jane\…}. */
final class UserPaths implements Finder {
  private static final String[] PARENTS = {"users", "home", "documents and settings"};

  @Override
  public boolean isPossible(int traits) {
    return (traits & (Traits.SLASH | Traits.BACKSLASH)) != 0;
  }

  @Override
  public void find(String text, Spans found) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '/' || c == '\\') {
        if (followsParent(text, i)) {
          int end = i + 1;
          while (end < text.length() && !endsName(text.charAt(end))) {
            end++;
          }
          found.add(i + 1, end);
          i = Math.max(i, end - 1);
        }
      }
    }
  }

  /** Whether a whole folder's name of those ends here. */
  private static boolean followsParent(String text, int end) {
    for (String parent : PARENTS) {
      int start = end - parent.length();
      if (start >= 0
          && text.regionMatches(true, start, parent, 0, parent.length())
          && Characters.startsWord(text, start)) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsName(char c) {
    return c == '/' || c == '\\' || c < ' ';
  }
}
