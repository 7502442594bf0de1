package dev.vedette.stats;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Adds up rollups by any of their dimensions. Every query is one range of the primary key per
 * project: it costs the buckets in it, whatever the number of events.
 */
final class OutcomeGroups {

  static final String NO_REASON = "none";

  private final DataSource dataSource;

  /** One group while it is added up. */
  private static final class Sum {
    private final Map<Dimension, String> by;
    private final Tally[] series;
    private Tally total = Tally.NONE;

    Sum(Map<Dimension, String> by, int steps) {
      this.by = by;
      this.series = new Tally[steps];
      Arrays.fill(series, Tally.NONE);
    }

    void add(int step, Tally more) {
      total = total.plus(more);
      series[step] = series[step].plus(more);
    }

    OutcomeGroup group() {
      return new OutcomeGroup(by, total, List.of(series));
    }
  }

  OutcomeGroups(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Groups in the order of what they are alike in; just one, perhaps of zeros, without any. */
  List<OutcomeGroup> find(OutcomeQuery query) throws SQLException {
    Map<String, Sum> sums = new TreeMap<>();
    if (query.groupBy().isEmpty()) {
      sums.put("[]", new Sum(Map.of(), query.steps()));
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql(query))) {
      bind(connection, select, query);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          Map<Dimension, String> by = by(rows, query);
          Tally tally = new Tally(rows.getLong("quantity"), rows.getLong("times"));
          sums.computeIfAbsent(by.values().toString(), text -> new Sum(by, query.steps()))
              .add(query.step(rows.getLong("bucket")), tally);
        }
      }
    }
    return sums.values().stream().map(Sum::group).toList();
  }

  static String sql(OutcomeQuery query) {
    List<String> columns =
        new ArrayList<>(query.groupBy().stream().map(Dimension::column).toList());
    columns.add("o.bucket");
    String list = String.join(", ", columns);
    return "select "
        + list
        + ", sum(o.quantity) as quantity, sum(o.times_seen) as times from "
        + OutcomeRepository.from(query.scope())
        + " o.resolution = ? and o.bucket >= ? and o.bucket < ?"
        + among("o.category", query.categories().stream().map(Category::text).toList())
        + among("o.outcome", query.outcomes().stream().map(Outcome::text).toList())
        + (query.reasons().isEmpty() ? "" : " and o.reason = any(cast(? as varchar array))")
        + " group by "
        + list;
  }

  /** A condition of texts that are ours. */
  private static String among(String column, Collection<String> texts) {
    return texts.isEmpty()
        ? ""
        : " and "
            + column
            + texts.stream().sorted().collect(Collectors.joining("','", " in ('", "')"));
  }

  private static void bind(Connection connection, PreparedStatement select, OutcomeQuery query)
      throws SQLException {
    OutcomeRepository.bind(connection, select, query.scope());
    select.setInt(2, query.resolution().seconds());
    select.setLong(3, query.start());
    select.setLong(4, query.end());
    if (!query.reasons().isEmpty()) {
      select.setArray(5, connection.createArrayOf("varchar", query.reasons().toArray()));
    }
  }

  private static Map<Dimension, String> by(ResultSet row, OutcomeQuery query) throws SQLException {
    Map<Dimension, String> by = new EnumMap<>(Dimension.class);
    for (int i = 0; i < query.groupBy().size(); i++) {
      Dimension dimension = query.groupBy().get(i);
      by.put(dimension, shown(dimension, row.getString(i + 1)));
    }
    return by;
  }

  private static String shown(Dimension dimension, String text) {
    return switch (dimension) {
      case REASON -> text.isEmpty() ? NO_REASON : text;
      case CATEGORY ->
          Category.of(text).filter(Category.EVENTS::contains).isPresent()
              ? Category.ERROR.text()
              : text;
      default -> text;
    };
  }
}
