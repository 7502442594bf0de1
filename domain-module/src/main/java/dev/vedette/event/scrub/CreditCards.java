package dev.vedette.event.scrub;

/**
 * Numbers of payment cards: the lengths and first digits that issuers use, and a right check digit
 * (Luhn, ISO/IEC 7812-1). A space or a dash may stand between any two digits.
 */
final class CreditCards implements Finder {
  private static final int MAX_DIGITS = 19;
  private static final int MIN_DIGITS = 14;

  @Override
  public boolean isPossible(int traits) {
    return (traits & Traits.LONG_NUMBER) != 0;
  }

  @Override
  public void find(String text, Spans found) {
    int length = text.length();
    int i = 0;
    while (i <= length - MIN_DIGITS) {
      char c = text.charAt(i);
      if (c >= '2' && c <= '6' && Characters.startsWord(text, i)) {
        int end = card(text, i);
        if (end > 0) {
          found.add(i, end);
          i = end;
          continue;
        }
      }
      i++;
    }
  }

  /** Where the card's number ends that starts here; 0 if there is none. The longest wins. */
  private static int card(String text, int start) {
    int[] digits = new int[MAX_DIGITS];
    int count = 0;
    int best = 0;
    int at = start;
    while (at < text.length() && count < MAX_DIGITS) {
      char c = text.charAt(at);
      if (Characters.isDigit(c)) {
        digits[count++] = c - '0';
        at++;
        if (count >= MIN_DIGITS
            && Characters.endsWord(text, at)
            && isIssued(digits, count)
            && isLuhn(digits, count)) {
          best = at;
        }
      } else if ((c == ' ' || c == '-') && Characters.isDigit(text.charAt(at - 1))) {
        at++;
      } else {
        break;
      }
    }
    return best;
  }

  private static boolean isIssued(int[] digits, int count) {
    int two = digits[0] * 10 + digits[1];
    int four = two * 100 + digits[2] * 10 + digits[3];
    return switch (count) {
      case 14 -> two == 36 || two == 38 || four / 10 >= 300 && four / 10 <= 305;
      case 15 -> two == 34 || two == 37;
      case 16 ->
          digits[0] == 4
              || two >= 51 && two <= 55
              || four >= 2221 && four <= 2720
              || isSixteenOrMore(two, four);
      case 17, 18 -> isSixteenOrMore(two, four);
      case 19 -> digits[0] == 4 || isSixteenOrMore(two, four);
      default -> false;
    };
  }

  private static boolean isSixteenOrMore(int two, int four) {
    return two == 65
        || two == 62
        || four == 6011
        || four / 10 >= 644 && four / 10 <= 649
        || four >= 3528 && four <= 3589;
  }

  private static boolean isLuhn(int[] digits, int count) {
    int sum = 0;
    boolean twice = false;
    for (int i = count - 1; i >= 0; i--) {
      int digit = twice ? digits[i] * 2 : digits[i];
      sum += digit > 9 ? digit - 9 : digit;
      twice = !twice;
    }
    return sum % 10 == 0;
  }
}
