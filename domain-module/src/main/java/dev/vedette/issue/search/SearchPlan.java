package dev.vedette.issue.search;

import dev.vedette.platform.jdbc.SqlText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a search is answered: by a few candidates, if one of its terms leads to so few issues, or by
 * walking along an index in the order of the list.
 *
 * @param projects that are looked at
 * @param statuses that are looked at
 * @param conditions of a row {@code i} of issues
 * @param candidates the only issues that can match; empty if they may be many
 * @param never whether nothing can match
 */
record SearchPlan(
    List<Long> projects,
    List<String> statuses,
    List<SqlText> conditions,
    Optional<Set<Long>> candidates,
    boolean never) {

  /** More candidates than these are not collected: then a walk finds a page soon. */
  static final int MOST_CANDIDATES = 5000;

  private static final List<String> STATUSES = List.of("unresolved", "resolved", "ignored");

  /** Looks up what the terms name, and which of them leads to the fewest issues. */
  static SearchPlan of(
      Connection connection, SearchScope everywhere, IssueSearch search, Instant now)
      throws SQLException {
    SearchScope scope = new ProjectTerms(connection).narrow(everywhere, search);
    List<String> statuses = statuses(search);
    if (scope.projectIds().isEmpty() || statuses.isEmpty()) {
      return nothing();
    }
    TagConditions tags = new TagConditions(connection, scope);
    TermConditions terms = new TermConditions(connection, scope, tags, now);
    List<Condition> all = new ArrayList<>();
    all.add(tags.environment());
    for (Term term : search.terms()) {
      all.add(terms.of(term));
    }
    if (scope.start().isPresent() || scope.end().isPresent()) {
      all.add(new ActivityConditions(now).between(scope.start(), scope.end()));
    }
    if (all.stream().anyMatch(Condition::never)) {
      return nothing();
    }
    List<SqlText> conditions = all.stream().flatMap(each -> each.sql().stream()).toList();
    return new SearchPlan(
        scope.projectIds(), statuses, conditions, candidates(connection, all), false);
  }

  /** The same, to be looked for among all issues. */
  SearchPlan withoutCandidates() {
    return new SearchPlan(projects, statuses, conditions, Optional.empty(), never);
  }

  private static SearchPlan nothing() {
    return new SearchPlan(List.of(), List.of(), List.of(), Optional.empty(), true);
  }

  /** Those that the terms about states alone leave. */
  private static List<String> statuses(IssueSearch search) {
    List<String> left = new ArrayList<>(STATUSES);
    for (Term term : search.terms()) {
      if (term instanceof Term.Is is
          && is.states().stream().allMatch(state -> STATUSES.contains(state.text()))) {
        List<String> named = is.states().stream().map(State::text).toList();
        left.removeIf(status -> named.contains(status) == is.negated());
      }
    }
    return left;
  }

  private static Optional<Set<Long>> candidates(Connection connection, List<Condition> conditions)
      throws SQLException {
    Optional<Set<Long>> best = Optional.empty();
    for (Condition condition : conditions) {
      int most = best.map(Set::size).orElse(MOST_CANDIDATES);
      if (condition.driver().isPresent() && most > 0) {
        SqlText probe =
            SqlText.of("select d.* from (")
                .add(condition.driver().get())
                .add(") d limit " + (most + 1));
        Optional<Set<Long>> found = ids(connection, probe, most);
        best = found.isPresent() ? found : best;
      }
    }
    return best;
  }

  private static Optional<Set<Long>> ids(Connection connection, SqlText probe, int most)
      throws SQLException {
    Set<Long> ids = new LinkedHashSet<>();
    int rows = 0;
    try (PreparedStatement select = probe.prepare(connection);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        ids.add(row.getLong(1));
        rows++;
      }
    }
    return rows > most ? Optional.empty() : Optional.of(ids);
  }
}
