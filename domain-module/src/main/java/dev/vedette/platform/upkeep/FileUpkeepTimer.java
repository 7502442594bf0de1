package dev.vedette.platform.upkeep;

import dev.vedette.platform.Database;
import dev.vedette.platform.Dialect;
import dev.vedette.platform.VedetteDataSource;
import jakarta.annotation.Resource;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.mvstore.MVStoreException;

/** Every few seconds, gives room in the embedded database's file back, for a small part of them. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class FileUpkeepTimer {

  private static final System.Logger LOG = System.getLogger(FileUpkeepTimer.class.getName());
  private static final long PART_NANOS = 400_000_000;

  @Resource(lookup = Database.JNDI_NAME)
  DataSource dataSource;

  /** Not from the pool, whose connections do not show what is behind them. */
  private final DataSource direct = new VedetteDataSource();

  /** Does nothing on PostgreSQL, which has its own. */
  @Schedule(hour = "*", minute = "*", second = "*/4", persistent = false)
  public void run() {
    try {
      if (isEmbedded()) {
        try (Connection connection = direct.getConnection()) {
          FileUpkeep.run(connection, PART_NANOS);
        }
      }
    } catch (SQLException | MVStoreException e) {
      LOG.log(Level.WARNING, "Room in the database's file could not be given back", e);
    }
  }

  private boolean isEmbedded() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return Dialect.of(connection) == Dialect.H2;
    }
  }
}
