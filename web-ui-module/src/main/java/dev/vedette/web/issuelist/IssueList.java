package dev.vedette.web.issuelist;

import dev.vedette.web.page.Choice;
import dev.vedette.web.page.Tab;
import java.util.List;
import java.util.Optional;

/**
 * A list of issues with its search.
 *
 * @param action where the search form is sent
 * @param searches common searches
 * @param query what was searched for
 * @param problem what is wrong about it
 * @param sorts possible orders
 * @param periods possible times
 * @param environments to choose from; empty if there is none
 * @param projects to choose from; empty for the list of one project
 * @param trend what the little curves show
 * @param issues one page of them
 * @param hits how many there are, in words; empty if nobody counted
 * @param previous the page before
 * @param next the page after
 * @param bulkAction where the form around the table is sent; empty if the caller may not change
 * @param deletable whether the caller may delete
 * @param here path and query of this page, to come back to
 */
public record IssueList(
    String action,
    List<Tab> searches,
    String query,
    Optional<Problem> problem,
    List<Choice> sorts,
    List<Choice> periods,
    List<Choice> environments,
    List<Choice> projects,
    String trend,
    List<IssueRow> issues,
    String hits,
    Optional<String> previous,
    Optional<String> next,
    String bulkAction,
    boolean deletable,
    String here) {

  /**
   * What is wrong about a search.
   *
   * @param text in words
   * @param column from 1; 0 if it is of no place
   * @param pointer a line that points at the column below the search
   */
  public record Problem(String text, int column, String pointer) {

    static Problem at(String text, int column) {
      return new Problem(text, column, " ".repeat(Math.max(0, column - 1)) + "^");
    }

    static Problem of(String text) {
      return new Problem(text, 0, "");
    }
  }

  /** Whether more was asked for than what is shown by itself. */
  public boolean searched() {
    return !query.isEmpty() && searches.stream().noneMatch(Tab::current);
  }

  /** Whether a page has none although there may be more. */
  public boolean goesOn() {
    return issues.isEmpty() && next.isPresent();
  }
}
