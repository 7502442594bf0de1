package dev.vedette.issue.grouping;

/** Text of rules that cannot be read, and the place to look at. */
public final class RuleSyntaxException extends Exception {

  private static final long serialVersionUID = 1;

  private final int line;
  private final int column;

  RuleSyntaxException(String problem, int line, int column) {
    super(problem + " (line " + line + ", column " + column + ")");
    this.line = line;
    this.column = column;
  }

  /** Counted from 1. */
  public int line() {
    return line;
  }

  /** Counted from 1, in characters. */
  public int column() {
    return column;
  }
}
