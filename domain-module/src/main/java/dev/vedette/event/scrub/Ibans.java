package dev.vedette.event.scrub;

/** International bank account numbers with right check digits (ISO 13616), without spaces. */
final class Ibans implements Finder {
  private static final int MIN = 15;
  private static final int MAX = 34;

  @Override
  public boolean isPossible(int traits) {
    int needed = Traits.UPPER_DIGIT | Traits.DIGITS;
    return (traits & needed) == needed;
  }

  @Override
  public void find(String text, Spans found) {
    for (int i = 0; i <= text.length() - MIN; i++) {
      if (isUpper(text.charAt(i))
          && isUpper(text.charAt(i + 1))
          && Characters.isDigit(text.charAt(i + 2))
          && Characters.isDigit(text.charAt(i + 3))
          && Characters.startsWord(text, i)) {
        int end = i + 4;
        while (end < text.length() && Characters.isWord(text.charAt(end))) {
          end++;
        }
        if (end - i >= MIN && end - i <= MAX && remainder(text, i, end) == 1) {
          found.add(i, end);
        }
        i = end;
      }
    }
  }

  private static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }

  /** Modulo 97 of the number that letters and digits make, the first four at its end. */
  private static int remainder(String text, int start, int end) {
    int rest = 0;
    int length = end - start;
    for (int i = 0; i < length; i++) {
      int value = Character.digit(text.charAt(start + (i + 4) % length), 36);
      rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
    }
    return rest;
  }
}
