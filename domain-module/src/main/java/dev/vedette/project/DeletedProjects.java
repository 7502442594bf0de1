package dev.vedette.project;

import dev.vedette.platform.jdbc.Jdbc;
import dev.vedette.platform.jdbc.Rounds;
import dev.vedette.platform.jdbc.Transaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;

/**
 * Removes deleted projects with everything that belongs to them, a batch at a time. Each batch is a
 * transaction that begins with a lock of the project's row, which nobody else wants any more: so
 * two nodes share the work without doing it twice. What remains to be done is told by the rows
 * themselves, and so a restart loses nothing.
 *
 * <p>The row itself goes last, {@link #GRACE} after the deletion at the earliest: until then
 * another node may still take events by a key that it has cached, or commit some that it was
 * storing.
 */
final class DeletedProjects {

  static final Duration GRACE = Duration.ofMinutes(10);
  static final int BATCH = 1000;

  private static final String PENDING =
      "select id from projects where status = 'pending_deletion' order by status, id limit 1000";
  private static final String LOCK =
      "select date_deleted from projects where id = ? and status = 'pending_deletion'"
          + " for update skip locked";
  private static final List<String> OWN =
      List.of(
          "project_keys",
          "project_teams",
          "project_bookmarks",
          "project_options",
          "former_project_slugs");

  private final DataSource dataSource;
  private final Clock clock;
  private final Iterable<ProjectPurge> parts;

  DeletedProjects(DataSource dataSource, Clock clock, Iterable<ProjectPurge> parts) {
    this.dataSource = dataSource;
    this.clock = clock;
    this.parts = parts;
  }

  /**
   * Removes what there is to remove, a batch of each project in turn.
   *
   * @param goOn asked before each batch
   */
  void purge(BooleanSupplier goOn) throws SQLException {
    Rounds.run("deleted project", pending(), goOn, this::removeBatch);
  }

  private List<Long> pending() throws SQLException {
    List<Long> ids = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(PENDING);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        ids.add(row.getLong(1));
      }
    }
    return ids;
  }

  /** One transaction; false if nothing more can be done for the project now. */
  private boolean removeBatch(long project) throws SQLException {
    try (Transaction transaction = Transaction.begin(dataSource)) {
      Connection connection = transaction.connection();
      Instant deleted = lock(connection, project);
      if (deleted == null) {
        return false;
      }
      boolean more = removeParts(connection, project);
      if (!more && !deleted.plus(GRACE).isAfter(clock.instant())) {
        removeProject(connection, project);
      }
      transaction.commit();
      return more;
    }
  }

  private boolean removeParts(Connection connection, long project) throws SQLException {
    for (ProjectPurge part : parts) {
      if (part.purge(connection, project, BATCH)) {
        return true;
      }
    }
    return false;
  }

  /** When the project was deleted; null if it is gone or another node is at it. */
  private static Instant lock(Connection connection, long project) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(LOCK)) {
      select.setLong(1, project);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Jdbc.instant(row, "date_deleted") : null;
      }
    }
  }

  private static void removeProject(Connection connection, long project) throws SQLException {
    for (String table : OWN) {
      delete(connection, "delete from " + table + " where project_id = ?", project);
    }
    delete(connection, "delete from projects where id = ?", project);
  }

  private static void delete(Connection connection, String sql, long project) throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(sql)) {
      delete.setLong(1, project);
      delete.executeUpdate();
    }
  }
}
