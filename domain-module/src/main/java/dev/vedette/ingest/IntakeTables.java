package dev.vedette.ingest;

import dev.vedette.platform.jdbc.Transaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** The tables that requests leave rows in, each found by the class of the row. */
final class IntakeTables {
  private final DataSource dataSource;
  private final Map<Class<? extends IntakeRow>, Sink<?>> sinks = new LinkedHashMap<>();

  /** A table with the class of its rows. */
  private record Sink<R extends IntakeRow>(Class<R> rowClass, IntakeTable<R> table) {
    void insert(Connection connection, List<IntakeRow> rows) throws SQLException {
      table.insert(connection, rows.stream().map(rowClass::cast).toList());
    }
  }

  IntakeTables(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Adds a table; tables are written in the order in which they were added. */
  <R extends IntakeRow> IntakeTables with(Class<R> rowClass, IntakeTable<R> table) {
    sinks.put(rowClass, new Sink<>(rowClass, table));
    return this;
  }

  /** Makes rows durable in one transaction: all of them, or none if it throws. */
  void insert(List<? extends IntakeRow> rows) throws SQLException {
    Map<Class<?>, List<IntakeRow>> byClass = new HashMap<>();
    for (IntakeRow row : rows) {
      if (!sinks.containsKey(row.getClass())) {
        throw new IllegalArgumentException("No table for " + row.getClass());
      }
      byClass.computeIfAbsent(row.getClass(), each -> new ArrayList<>()).add(row);
    }
    try (Transaction transaction = Transaction.begin(dataSource)) {
      for (Sink<?> sink : sinks.values()) {
        List<IntakeRow> own = byClass.get(sink.rowClass());
        if (own != null) {
          sink.insert(transaction.connection(), own);
        }
      }
      transaction.commit();
    }
    byClass.forEach((rowClass, own) -> sinks.get(rowClass).table().committed(own.size()));
  }
}
