package dev.vedette.ownership;

/** A line of the rules cannot be read. */
final class RuleSyntaxException extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * @param what what is wrong, in words
   * @param line from 1
   * @param column from 1
   */
  RuleSyntaxException(String what, int line, int column) {
    super("Parse error: " + what + " (line " + line + ", column " + column + ")");
  }
}
