package dev.vedette.issue.search;

import dev.vedette.issue.ShortId;
import dev.vedette.platform.HexIds;
import dev.vedette.platform.jdbc.Jdbc;
import dev.vedette.platform.jdbc.SqlText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Terms that name issues by their short ids or by events. */
final class IdConditions {

  private static final String BY_SHORT_ID =
      "select i.id from projects p join issues i on i.project_id = p.id and i.short_id = ?"
          + " where p.organization_id = ? and p.status = 'active' and p.slug = ? union all"
          + " select i.id from former_project_slugs f join issues i on i.project_id = f.project_id"
          + " and i.short_id = ? where f.organization_id = ? and f.slug = ?";
  private static final String REDIRECTED =
      " union all select r.issue_id from projects p join issue_redirects r on r.project_id = p.id"
          + " and r.short_id = ? where p.organization_id = ? and p.status = 'active' and p.slug ="
          + " ?";
  private static final String BY_EVENT =
      "select e.issue_id from unnest(cast(? as bigint array)) as p(id) join events e"
          + " on e.project_id = p.id and e.event_id = any(cast(? as uuid array))";

  private final Connection connection;
  private final SearchScope scope;

  IdConditions(Connection connection, SearchScope scope) {
    this.connection = connection;
    this.scope = scope;
  }

  Condition shortIds(Term.Match term) throws SQLException {
    List<Long> ids = new ArrayList<>();
    for (Glob value : term.values()) {
      ShortId shortId =
          ShortId.parse(value.text())
              .orElseThrow(
                  () ->
                      new SearchSyntaxException(
                          "\"" + value.text() + "\" is no short id", term.column()));
      String slug = shortId.projectSlug();
      SqlText sql = SqlText.of(BY_SHORT_ID + REDIRECTED);
      for (int i = 0; i < 3; i++) {
        sql.number(shortId.number()).number(scope.organizationId()).string(slug);
      }
      ids.addAll(numbers(sql));
    }
    return among(ids).negated(term.negated());
  }

  Condition events(Term.Match term) throws SQLException {
    List<UUID> events = new ArrayList<>();
    for (Glob value : term.values()) {
      events.add(event(value.text(), term.column()));
    }
    List<Long> ids = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(BY_EVENT)) {
      select.setArray(1, Jdbc.bigints(connection, scope.projectIds()));
      select.setArray(2, Jdbc.uuids(connection, events));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          long id = row.getLong(1);
          if (!row.wasNull()) {
            ids.add(id);
          }
        }
      }
    }
    return among(ids).negated(term.negated());
  }

  private static UUID event(String text, int column) {
    return HexIds.parse(text)
        .orElseThrow(
            () -> new SearchSyntaxException("\"" + text + "\" is no id of an event", column));
  }

  static Condition among(Collection<Long> ids) {
    if (ids.isEmpty()) {
      return Condition.NEVER;
    }
    SqlText driver =
        SqlText.of("select u.id from unnest(cast(? as bigint array)) as u(id)").numbers(ids);
    return Condition.of(SqlText.of("i.id = any(cast(? as bigint array))").numbers(ids))
        .drivenBy(driver);
  }

  private List<Long> numbers(SqlText sql) throws SQLException {
    List<Long> ids = new ArrayList<>();
    try (PreparedStatement select = sql.prepare(connection);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        ids.add(row.getLong(1));
      }
    }
    return ids;
  }
}
