package dev.vedette.issue.search;

/**
 * An operator and what follows it; nothing before it means equal.
 *
 * @param length characters of the operator
 */
record Comparison(Operator operator, String operand, int length) {

  enum Operator {
    EQUAL,
    GREATER,
    GREATER_OR_EQUAL,
    LESS,
    LESS_OR_EQUAL
  }

  static Comparison of(String text) {
    if (text.startsWith(">=")) {
      return new Comparison(Operator.GREATER_OR_EQUAL, text.substring(2), 2);
    }
    if (text.startsWith("<=")) {
      return new Comparison(Operator.LESS_OR_EQUAL, text.substring(2), 2);
    }
    if (text.startsWith(">")) {
      return new Comparison(Operator.GREATER, text.substring(1), 1);
    }
    if (text.startsWith("<")) {
      return new Comparison(Operator.LESS, text.substring(1), 1);
    }
    int length = text.startsWith("=") ? 1 : 0;
    return new Comparison(Operator.EQUAL, text.substring(length), length);
  }
}
