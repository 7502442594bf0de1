package dev.vedette.ingest;

import dev.vedette.platform.jdbc.Jdbc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Claims by row locks, which PostgreSQL keeps apart across nodes. */
final class SkipLockedClaims extends InboxClaims {
  private static final String LOCKED = " for update skip locked";

  @Override
  List<ClaimedEntry> claim(Connection connection, int max) throws SQLException {
    List<Long> rows;
    try (PreparedStatement select = connection.prepareStatement(WAITING + LOCKED)) {
      select.setInt(1, max);
      try (ResultSet row = select.executeQuery()) {
        rows = ids(row, max, id -> true);
      }
    }
    if (rows.isEmpty()) {
      return List.of();
    }
    try (PreparedStatement select = connection.prepareStatement(COLUMNS + CLAIMED)) {
      select.setArray(1, Jdbc.bigints(connection, rows));
      return read(select);
    }
  }

  @Override
  Optional<ClaimedEntry> claimOne(Connection connection, long row) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            COLUMNS + " from inbox where id = ? and failed_at is null" + LOCKED)) {
      select.setLong(1, row);
      return read(select).stream().findFirst();
    }
  }

  @Override
  void release(Collection<Long> rows) {
    // The end of the transaction has done it.
  }
}
