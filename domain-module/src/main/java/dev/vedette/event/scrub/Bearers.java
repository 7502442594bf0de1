package dev.vedette.event.scrub;

/** Tokens after the word {@code Bearer}. */
final class Bearers implements Finder {
  private static final String WORD = "bearer";

  @Override
  public boolean isPossible(int traits) {
    return (traits & Traits.BEARER) != 0;
  }

  @Override
  public void find(String text, Spans found) {
    int last = text.length() - WORD.length() - 1;
    for (int i = 0; i <= last; i++) {
      if ((text.charAt(i) | ' ') == 'b'
          && text.regionMatches(true, i, WORD, 0, WORD.length())
          && Characters.startsWord(text, i)) {
        int start = i + WORD.length();
        int token = start;
        while (token < text.length() && Character.isWhitespace(text.charAt(token))) {
          token++;
        }
        int end = token;
        while (end < text.length() && isToken(text.charAt(end))) {
          end++;
        }
        if (token > start) {
          found.add(token, end);
        }
        i = Math.max(i, end - 1);
      }
    }
  }

  private static boolean isToken(char c) {
    return c > ' ' && "\"',;<>)}]".indexOf(c) < 0;
  }
}
