package dev.vedette.event;

import dev.vedette.platform.jdbc.Jdbc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Writes what transactions have besides events. */
final class TransactionStore {

  private static final String INSERT =
      "insert into event_transactions (id, project_id, occurred_at, op, status, duration,"
          + " span_count, span_ops) values (?, ?, ?, ?, ?, ?, ?, ?)";

  /** Characters of the JSON; with names of 128 characters 20 operations fit. */
  private static final int SPAN_OPS = 4000;

  private TransactionStore() {}

  /**
   * Inserts the summaries of those of the events that are transactions.
   *
   * @param rowIds numbers of the events' rows, in the same order
   */
  static void insert(Connection connection, List<NewEvent> events, long[] rowIds)
      throws SQLException {
    PreparedStatement insert = null;
    try {
      for (int i = 0; i < rowIds.length; i++) {
        Optional<TransactionSummary> summary = events.get(i).event().details().transaction();
        if (summary.isPresent()) {
          insert = insert == null ? connection.prepareStatement(INSERT) : insert;
          insert.setLong(1, rowIds[i]);
          insert.setLong(2, events.get(i).event().projectId());
          insert.setObject(3, Jdbc.utc(events.get(i).event().timestamp()));
          bind(insert, summary.get());
        }
      }
      if (insert != null) {
        insert.executeBatch();
      }
    } finally {
      if (insert != null) {
        insert.close();
      }
    }
  }

  private static void bind(PreparedStatement insert, TransactionSummary summary)
      throws SQLException {
    String ops = summary.spanOpsJson();
    insert.setString(4, Jdbc.fit(summary.op(), 128));
    insert.setString(5, Jdbc.fit(summary.status(), 32));
    insert.setLong(6, TransactionSummary.micros(summary.duration()));
    insert.setInt(7, summary.spanCount());
    insert.setString(8, ops.length() <= SPAN_OPS ? ops : "{}");
    insert.addBatch();
  }
}
