package dev.vedette.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;

/** Brings the schema to the version of this program, and refuses one that is newer. */
public final class Migrations {

  private Migrations() {}

  /**
   * Creates or upgrades the schema.
   *
   * @return which database it is
   * @throws StartupException if the database cannot be reached, is of a newer program, or a
   *     migration fails
   */
  public static Dialect migrate(DataSource dataSource) {
    Dialect dialect = connect(dataSource);
    Flyway flyway =
        Flyway.configure(Migrations.class.getClassLoader())
            .dataSource(dataSource)
            .locations("classpath:db/migration")
            .placeholders(Map.of("bytes", dialect.bytes()))
            .validateMigrationNaming(true)
            .load();
    try {
      refuseNewer(flyway);
      flyway.migrate();
    } catch (FlywayException e) {
      throw new StartupException("The database schema cannot be upgraded: " + firstLine(e), e);
    }
    return dialect;
  }

  private static Dialect connect(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection()) {
      return Dialect.of(connection);
    } catch (SQLException e) {
      throw new StartupException("The database cannot be used: " + firstLine(e), e);
    }
  }

  private static void refuseNewer(Flyway flyway) {
    for (var migration : flyway.info().applied()) {
      if (migration.getState() == MigrationState.FUTURE_SUCCESS
          || migration.getState() == MigrationState.FUTURE_FAILED) {
        throw new StartupException(
            "The database schema is at version "
                + migration.getVersion()
                + ", newer than this program knows; start a Vedette of the version that made it,"
                + " or restore a backup from before the upgrade.");
      }
    }
  }

  private static String firstLine(Throwable e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse(e.getClass().getSimpleName());
  }
}
