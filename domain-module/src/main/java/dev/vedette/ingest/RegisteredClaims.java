package dev.vedette.ingest;

import dev.vedette.platform.jdbc.Jdbc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Claims by a list in memory, for H2, which one process has to itself. Its {@code for update skip
 * locked} locks every row that matches, not just those within the limit (2.4.240), so that a second
 * worker would find nothing.
 */
final class RegisteredClaims extends InboxClaims {
  private final Set<Long> claimed = new HashSet<>();

  @Override
  List<ClaimedEntry> claim(Connection connection, int max) throws SQLException {
    List<Long> rows = take(connection, max);
    return rows.isEmpty() ? List.of() : load(connection, rows);
  }

  @Override
  Optional<ClaimedEntry> claimOne(Connection connection, long row) throws SQLException {
    synchronized (this) {
      if (!claimed.add(row)) {
        return Optional.empty();
      }
    }
    List<ClaimedEntry> entries = load(connection, List.of(row));
    if (entries.isEmpty()) {
      release(List.of(row));
    }
    return entries.stream().findFirst();
  }

  @Override
  synchronized void release(Collection<Long> rows) {
    claimed.removeAll(new HashSet<>(rows));
  }

  /** Under the lock from the query to the entry in the list, so that nobody reads in between. */
  private synchronized List<Long> take(Connection connection, int max) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(WAITING)) {
      select.setInt(1, max + claimed.size());
      try (ResultSet row = select.executeQuery()) {
        List<Long> rows = ids(row, max, id -> !claimed.contains(id));
        claimed.addAll(rows);
        return rows;
      }
    }
  }

  private List<ClaimedEntry> load(Connection connection, List<Long> rows) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(COLUMNS + CLAIMED)) {
      select.setArray(1, Jdbc.bigints(connection, rows));
      List<ClaimedEntry> entries = read(select);
      if (entries.size() < rows.size()) {
        Set<Long> missing = new HashSet<>(rows);
        entries.forEach(entry -> missing.remove(entry.id()));
        release(missing);
      }
      return entries;
    } catch (SQLException | RuntimeException e) {
      release(rows);
      throw e;
    }
  }
}
