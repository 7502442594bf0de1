package dev.vedette.issue.search;

import dev.vedette.platform.problem.BadRequestException;

/** A search that is not understood, and where: status 400. */
public final class SearchSyntaxException extends BadRequestException {

  private static final long serialVersionUID = 1L;

  private final String problem;
  private final int column;

  /**
   * @param problem what is wrong, safe to show
   * @param column of the text, from 1
   */
  public SearchSyntaxException(String problem, int column) {
    super(problem + " (column " + column + ")");
    this.problem = problem;
    this.column = column;
  }

  /** What is wrong, without its place. */
  public String problem() {
    return problem;
  }

  /** Where it is in the text, in UTF-16 units from 1; at most one beyond its end. */
  public int column() {
    return column;
  }
}
