package dev.vedette.event.scrub;

/** Social security numbers of the USA: {@code 078-05-1120}. */
final class SocialSecurityNumbers implements Finder {
  private static final String SHAPE = "ddd-dd-dddd";

  @Override
  public boolean isPossible(int traits) {
    return (traits & Traits.NUMBER) != 0;
  }

  @Override
  public void find(String text, Spans found) {
    int dash = text.indexOf('-', 3);
    while (dash >= 0) {
      int start = dash - 3;
      int end = start + SHAPE.length();
      if (end <= text.length()
          && Characters.startsWord(text, start)
          && Characters.endsWord(text, end)
          && isShaped(text, start)) {
        found.add(start, end);
      }
      dash = text.indexOf('-', dash + 1);
    }
  }

  private static boolean isShaped(String text, int start) {
    for (int i = 0; i < SHAPE.length(); i++) {
      char c = text.charAt(start + i);
      if (SHAPE.charAt(i) == '-' ? c != '-' : !Characters.isDigit(c)) {
        return false;
      }
    }
    return true;
  }
}
