package dev.vedette.issue.search;

import dev.vedette.platform.Cursor;
import dev.vedette.platform.jdbc.Keyset;
import dev.vedette.platform.jdbc.SqlText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The queries of a plan in an order. A walk is put together of one index range for each project and
 * status, so that each stops when the page is full; an order that no index has, and candidates, are
 * sorted.
 */
final class IssueRanges {

  /** Ranges in one statement. */
  private static final int RANGES = 60;

  private final SearchPlan plan;
  private final Order order;

  IssueRanges(SearchPlan plan, Order order) {
    this.plan = plan;
    this.order = order;
  }

  /**
   * What a list is ordered by.
   *
   * @param column of issues that an index has behind project and status; empty if there is none
   * @param value of a row {@code i} of issues
   */
  record Order(Optional<String> column, SqlText value, boolean time) {

    static Order indexed(IssueSort sort) {
      String column = sort.column().orElseThrow();
      return new Order(Optional.of(column), SqlText.of("i." + column), sort.isTime());
    }

    static Order by(SqlText value) {
      return new Order(Optional.empty(), value, false);
    }

    static Order byTime(String value) {
      return new Order(Optional.empty(), SqlText.of(value), true);
    }
  }

  /** Statements whose rows together make a page. */
  record Queries(List<SqlText> parts, Keyset keys) {

    /** The rows of all of them in the order of the page, no more than it reads. */
    List<IssueSearcher.Hit> merge(List<IssueSearcher.Hit> hits) {
      if (parts.size() == 1) {
        return hits;
      }
      Comparator<IssueSearcher.Hit> ascending =
          Comparator.comparingLong(IssueSearcher.Hit::value)
              .thenComparingLong(IssueSearcher.Hit::id);
      return hits.stream()
          .sorted(keys.backward() ? ascending : ascending.reversed())
          .skip(keys.offset())
          .limit(keys.fetch())
          .toList();
    }
  }

  boolean isTime() {
    return order.time();
  }

  /** Whether an index is walked along. */
  boolean isWalk() {
    return plan.candidates().isEmpty() && order.column().isPresent();
  }

  /** A page up to the edge, if there is one. */
  Queries page(Keyset keys, Optional<Cursor> edge) {
    int most = keys.fetch() + keys.offset();
    List<SqlText> parts = isWalk() ? walks(keys, edge, most) : List.of(sorted(keys, most));
    if (parts.size() == 1) {
      SqlText only =
          SqlText.of("select u.id, u.v from (")
              .add(parts.get(0))
              .add(") u order by u.v" + keys.direction() + ", u.id" + keys.direction())
              .add(" limit ? offset ?")
              .number(keys.fetch())
              .number(keys.offset());
      return new Queries(List.of(only), keys);
    }
    return new Queries(parts, keys);
  }

  private List<SqlText> walks(Keyset keys, Optional<Cursor> edge, int most) {
    List<SqlText> parts = new ArrayList<>();
    for (List<SqlText> some : chunks(keys, edge, most, true)) {
      parts.add(union(some));
    }
    return parts;
  }

  /** For each statement of a walk, where the last issue lies that is looked at. */
  List<SqlText> edges(Keyset keys, int window) {
    List<SqlText> edges = new ArrayList<>();
    for (List<SqlText> some : chunks(keys, Optional.empty(), window, false)) {
      edges.add(
          SqlText.of("select u.id, u.v from (")
              .add(union(some))
              .add(") u order by u.v" + keys.direction() + ", u.id" + keys.direction())
              .add(" limit 1 offset ?")
              .number(window - 1L));
    }
    return edges;
  }

  /** How many match, each statement up to that. */
  List<SqlText> counts(int most) {
    if (plan.candidates().isPresent()) {
      SqlText sql = SqlText.of("select count(*) from (select 1 as n from issues i where ");
      return List.of(sql.add(among()).add(" limit " + most + ") h"));
    }
    List<SqlText> counts = new ArrayList<>();
    List<SqlText> ranges = new ArrayList<>();
    for (long project : plan.projects()) {
      for (String status : plan.statuses()) {
        ranges.add(
            SqlText.of("select 1 as id from issues i where i.project_id = ? and i.status = ?")
                .number(project)
                .string(status)
                .add(conditions())
                .add(" limit " + most));
      }
    }
    for (int i = 0; i < ranges.size(); i += RANGES) {
      List<SqlText> some = ranges.subList(i, Math.min(ranges.size(), i + RANGES));
      counts.add(SqlText.of("select count(*) from (").add(union(some)).add(") h"));
    }
    return counts;
  }

  private List<List<SqlText>> chunks(
      Keyset keys, Optional<Cursor> edge, int most, boolean filtered) {
    List<List<SqlText>> chunks = new ArrayList<>();
    List<SqlText> ranges = new ArrayList<>();
    for (long project : plan.projects()) {
      for (String status : plan.statuses()) {
        if (ranges.size() == RANGES) {
          chunks.add(ranges);
          ranges = new ArrayList<>();
        }
        ranges.add(range(project, status, keys, edge, most, filtered));
      }
    }
    chunks.add(ranges);
    return chunks;
  }

  private static SqlText union(List<SqlText> ranges) {
    SqlText union = new SqlText();
    String between = "(";
    for (SqlText range : ranges) {
      union.add(between).add(range).add(")");
      between = " union all (";
    }
    return union;
  }

  private SqlText range(
      long project, String status, Keyset keys, Optional<Cursor> edge, int most, boolean filtered) {
    String column = "i." + order.column().orElseThrow();
    String way = keys.direction();
    SqlText sql =
        SqlText.of("select i.id, " + column + " as v from issues i")
            .add(" where i.project_id = ? and i.status = ?")
            .number(project)
            .string(status);
    if (keys.keyed()) {
      sql.add(" and (" + column + ", i.id)" + keys.comparison() + "(?, ?)");
      bind(sql, keys.value()).number(keys.id());
    }
    if (edge.isPresent()) {
      sql.add(" and (" + column + ", i.id)" + (keys.backward() ? " <= " : " >= ") + "(?, ?)");
      bind(sql, edge.get().value()).number(edge.get().offset());
    }
    if (filtered) {
      sql.add(conditions());
    }
    return sql.add(" order by i.project_id" + way + ", i.status" + way)
        .add(", " + column + way + ", i.id" + way)
        .add(" limit " + most);
  }

  /** All that match, to be sorted. */
  private SqlText sorted(Keyset keys, int most) {
    SqlText sql =
        SqlText.of("select x.id, x.v from (select i.id, ")
            .add(order.value())
            .add(" as v from issues i where ")
            .add(plan.candidates().isPresent() ? among() : everywhere())
            .add(") x where x.v is not null");
    if (keys.keyed()) {
      sql.add(" and (x.v, x.id)" + keys.comparison() + "(?, ?)");
      bind(sql, keys.value()).number(keys.id());
    }
    return sql.add(" order by x.v" + keys.direction() + ", x.id" + keys.direction())
        .add(" limit " + most);
  }

  private SqlText among() {
    return SqlText.of("i.id = any(cast(? as bigint array)) and ")
        .numbers(plan.candidates().orElseThrow())
        .add(everywhere());
  }

  private SqlText everywhere() {
    return SqlText.of("i.project_id = any(cast(? as bigint array))")
        .numbers(plan.projects())
        .add(" and i.status = any(cast(? as varchar array))")
        .strings(plan.statuses())
        .add(conditions());
  }

  private SqlText conditions() {
    SqlText sql = new SqlText();
    plan.conditions().forEach(each -> sql.add(" and ").add(each));
    return sql;
  }

  private SqlText bind(SqlText sql, long value) {
    return order.time() ? sql.time(Keyset.instant(value)) : sql.number(value - 1);
  }

  static int compare(IssueSearcher.Hit hit, Cursor place) {
    int value = Long.compare(hit.value(), place.value());
    return value != 0 ? value : Long.compare(hit.id(), place.offset());
  }
}
