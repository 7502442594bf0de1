package dev.vedette.issue.search;

import dev.vedette.platform.jdbc.SqlText;
import java.util.List;
import java.util.Optional;

/**
 * What a term asks of a row {@code i} of issues.
 *
 * @param sql an expression; empty if it always holds
 * @param driver a query for the ids of issues among which are all that fulfil it, if there is one
 * @param never whether it cannot hold
 */
record Condition(Optional<SqlText> sql, Optional<SqlText> driver, boolean never) {

  static final Condition ALWAYS = new Condition(Optional.empty(), Optional.empty(), false);
  static final Condition NEVER = new Condition(Optional.empty(), Optional.empty(), true);

  static Condition of(SqlText sql) {
    return new Condition(Optional.of(sql), Optional.empty(), false);
  }

  static Condition of(String sql) {
    return of(SqlText.of(sql));
  }

  static Condition constant(boolean holds) {
    return holds ? ALWAYS : NEVER;
  }

  Condition drivenBy(SqlText query) {
    return new Condition(sql, Optional.of(query), never);
  }

  /** The opposite; it has no driver. */
  Condition negated(boolean negate) {
    if (!negate) {
      return this;
    }
    if (never) {
      return ALWAYS;
    }
    return sql.isEmpty() ? NEVER : of(SqlText.of("not ").add(sql.get()));
  }

  /** One of these holds; it has a driver if each of them has one. */
  static Condition any(List<Condition> conditions) {
    List<Condition> possible = conditions.stream().filter(one -> !one.never()).toList();
    if (possible.isEmpty()) {
      return NEVER;
    }
    if (possible.size() == 1) {
      return possible.get(0);
    }
    if (possible.stream().anyMatch(one -> one.sql().isEmpty())) {
      return ALWAYS;
    }
    SqlText sql = SqlText.of("(");
    String or = "";
    for (Condition each : possible) {
      sql.add(or).add(each.sql().get());
      or = " or ";
    }
    Condition all = of(sql.add(")"));
    if (possible.stream().allMatch(one -> one.driver().isPresent())) {
      SqlText union = new SqlText();
      String between = "(";
      for (Condition each : possible) {
        union.add(between).add(each.driver().get()).add(")");
        between = " union all (";
      }
      return all.drivenBy(union);
    }
    return all;
  }
}
