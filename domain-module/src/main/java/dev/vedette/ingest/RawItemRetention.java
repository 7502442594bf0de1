package dev.vedette.ingest;

import dev.vedette.platform.Database;
import dev.vedette.platform.jdbc.Jdbc;
import jakarta.annotation.Resource;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;

/**
 * Deletes sessions and check-ins that were received more than 30 days ago, every hour, a thousand
 * at a time, each a transaction of its own.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class RawItemRetention {
  private static final System.Logger LOG = System.getLogger(RawItemRetention.class.getName());
  private static final Duration KEPT = Duration.ofDays(30);
  private static final int BATCH = 1000;

  static final String DELETE =
      "delete from raw_items where id in (select id from raw_items where received_at < ?"
          + " order by received_at, id limit ?)";

  @Inject Clock clock;

  @Resource(lookup = Database.JNDI_NAME)
  DataSource dataSource;

  /** Deletes what is out of date now. */
  @Schedule(hour = "*", minute = "41", second = "3", persistent = false)
  public void expire() {
    try (Connection connection = dataSource.getConnection()) {
      expire(connection, clock.instant());
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "Old sessions and check-ins could not be deleted", e);
    }
  }

  /** The same on a connection, which should commit by itself. */
  static int expire(Connection connection, Instant now) throws SQLException {
    int deleted = 0;
    int last = BATCH;
    while (last == BATCH) {
      try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
        delete.setObject(1, Jdbc.utc(now.minus(KEPT)));
        delete.setInt(2, BATCH);
        last = delete.executeUpdate();
        deleted += last;
      }
    }
    return deleted;
  }
}
