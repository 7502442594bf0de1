package dev.vedette.issue.search;

import dev.vedette.platform.jdbc.Jdbc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Terms about projects narrow the scope of a search. */
final class ProjectTerms {

  private final Connection connection;

  ProjectTerms(Connection connection) {
    this.connection = connection;
  }

  SearchScope narrow(SearchScope scope, IssueSearch search) throws SQLException {
    List<Long> left = new ArrayList<>(scope.projectIds());
    Map<Long, String> slugs = null;
    for (Term term : search.terms()) {
      if (term instanceof Term.Match match && match.key().field() == Field.PROJECT) {
        slugs = slugs == null ? slugs(left) : slugs;
        Map<Long, String> names = slugs;
        List<Glob> globs = match.values().stream().map(Glob::lower).toList();
        left.removeIf(
            id ->
                globs.stream().anyMatch(glob -> glob.matches(names.getOrDefault(id, "")))
                    == match.negated());
      } else if (term instanceof Term.Number number && number.field() == Field.PROJECT_ID) {
        left.removeIf(
            id ->
                number.values().stream()
                        .anyMatch(range -> range.least() <= id && id <= range.most())
                    == number.negated());
      }
    }
    return scope.among(left);
  }

  private Map<Long, String> slugs(List<Long> projects) throws SQLException {
    Map<Long, String> slugs = new HashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select id, slug from projects where id = any(cast(? as bigint array))")) {
      select.setArray(1, Jdbc.bigints(connection, projects));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          slugs.put(row.getLong(1), row.getString(2));
        }
      }
    }
    return slugs;
  }
}
