package dev.vedette.issue.search;

/** Numbers of a search: {@code 5}, {@code >=1k}, {@code <2m}. */
final class Numbers {

  private static final int MOST_DIGITS = 15;

  private Numbers() {}

  static Term.Range range(RawTerm.Value value) {
    Comparison comparison = Comparison.of(value.text());
    long number = number(comparison.operand(), value.column() + comparison.length());
    return switch (comparison.operator()) {
      case EQUAL -> new Term.Range(number, number);
      case GREATER -> new Term.Range(number + 1, Long.MAX_VALUE);
      case GREATER_OR_EQUAL -> new Term.Range(number, Long.MAX_VALUE);
      case LESS -> new Term.Range(Long.MIN_VALUE, number - 1);
      case LESS_OR_EQUAL -> new Term.Range(Long.MIN_VALUE, number);
    };
  }

  private static long number(String text, int column) {
    int end = text.length();
    long factor = 1;
    if (end > 1) {
      factor = factor(text.charAt(end - 1));
      end -= factor == 1 ? 0 : 1;
    }
    if (end < 1 || end > MOST_DIGITS) {
      throw wrong(text, column);
    }
    long number = 0;
    for (int i = 0; i < end; i++) {
      char digit = text.charAt(i);
      if (digit < '0' || digit > '9') {
        throw wrong(text, column);
      }
      number = number * 10 + digit - '0';
    }
    return number > Long.MAX_VALUE / 2 / factor ? Long.MAX_VALUE / 2 : number * factor;
  }

  private static long factor(char unit) {
    return switch (unit) {
      case 'k', 'K' -> 1_000;
      case 'm', 'M' -> 1_000_000;
      case 'b', 'B' -> 1_000_000_000;
      default -> 1;
    };
  }

  private static SearchSyntaxException wrong(String text, int column) {
    return new SearchSyntaxException(
        "Invalid number \"" + text + "\": a whole number is expected, such as 500, >10 or <=2k",
        column);
  }
}
