package dev.vedette.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.lang.System.Logger;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * The database: its data source, and its schema, which is brought up to date before anything else
 * starts. Whoever works with the database at start-up depends on this bean.
 */
@DataSourceDefinition(
    name = Database.JNDI_NAME,
    className = "dev.vedette.platform.VedetteDataSource",
    minPoolSize = 4,
    maxPoolSize = 32)
@Singleton(name = "Database")
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Database {

  /** Where the data source is found, by resource injection. */
  public static final String JNDI_NAME = "java:app/jdbc/vedette";

  private static final Logger LOG = System.getLogger(Database.class.getName());

  @Resource(lookup = JNDI_NAME)
  private DataSource dataSource;

  private Dialect dialect;

  @PostConstruct
  void start() {
    try {
      dialect = Migrations.migrate(dataSource);
    } catch (StartupException e) {
      StartupFailure.report(e.getMessage());
      throw e;
    }
  }

  /** Leaves the embedded database in a state from which the next start has little to recover. */
  @PreDestroy
  void stop() {
    if (dialect == Dialect.H2) {
      try (Connection connection = dataSource.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("checkpoint sync");
      } catch (SQLException e) {
        LOG.log(Logger.Level.WARNING, "The embedded database was not closed cleanly", e);
      }
    }
  }

  /** Which database this is. */
  public Dialect dialect() {
    return dialect;
  }
}
