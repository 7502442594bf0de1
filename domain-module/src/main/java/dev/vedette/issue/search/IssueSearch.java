package dev.vedette.issue.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A search for issues, understood.
 *
 * @param terms all of them must hold; none means all issues
 */
public record IssueSearch(List<Term> terms) {

  /** Longest text of a search, in UTF-16 units. */
  public static final int MAX_LENGTH = 4096;

  /** Most terms of a search. */
  public static final int MAX_TERMS = 50;

  /** Most values of a list. */
  public static final int MAX_VALUES = 100;

  /** Longest key. */
  static final int MAX_KEY = 200;

  /** Longest value. */
  static final int MAX_VALUE = 1000;

  /** Most stars of a value. */
  static final int MAX_STARS = 5;

  /** What is looked for where nobody asked for something else. */
  public static final String DEFAULT = "is:unresolved";

  /** All issues. */
  public static final IssueSearch ALL = new IssueSearch(List.of());

  /** Takes a copy of the list. */
  public IssueSearch {
    terms = List.copyOf(terms);
  }

  /**
   * Reads a search. It asks nobody: whether a project, a user or a tag exists is found out later.
   *
   * @param text in Sentry's grammar; null for the default
   * @throws SearchSyntaxException if it is not understood; it says where
   */
  public static IssueSearch parse(String text) {
    String search = text == null ? DEFAULT : text;
    if (search.length() > MAX_LENGTH) {
      throw new SearchSyntaxException(
          "A search has at most " + MAX_LENGTH + " characters", MAX_LENGTH + 1);
    }
    for (int i = 0; i < search.length(); i++) {
      if (search.charAt(i) == 0) {
        throw new SearchSyntaxException("A search cannot have NUL characters", i + 1);
      }
    }
    return new IssueSearch(new SearchReader(search).read().stream().map(TermReader::read).toList());
  }

  /** The same among these issues only. */
  public IssueSearch among(Collection<Long> issueIds) {
    List<Term> more = new ArrayList<>(terms);
    List<Term.Range> ids =
        issueIds.isEmpty()
            ? List.of(new Term.Range(0, 0)) // no issue has it
            : issueIds.stream().map(id -> new Term.Range(id, id)).toList();
    more.add(new Term.Number(Field.ISSUE_ID, ids, false, 1));
    return new IssueSearch(more);
  }
}
