package dev.vedette.storage;

import dev.vedette.platform.Migrations;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The databases under test, each started and migrated when first used. */
enum TestDatabase {
  H2,
  POSTGRESQL;

  private static final AtomicLong IDS = new AtomicLong(1000);

  private DataSource dataSource;

  synchronized DataSource dataSource() {
    if (dataSource == null) {
      try {
        dataSource = this == H2 ? h2() : postgresql();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      Migrations.migrate(dataSource);
    }
    return dataSource;
  }

  private static DataSource h2() throws IOException {
    Path dir = Files.createTempDirectory("vedette-storage");
    JdbcDataSource h2 = new JdbcDataSource();
    h2.setURL(
        "jdbc:h2:file:"
            + dir.resolve("test")
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0;DB_CLOSE_DELAY=-1"
            + ";DB_CLOSE_ON_EXIT=FALSE");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(dir)));
    return h2;
  }

  private static void delete(Path dir) {
    try (var files = Files.walk(dir)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DataSource postgresql() throws IOException {
    EmbeddedPostgres server = EmbeddedPostgres.builder().start();
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setURL(server.getJdbcUrl("postgres", "postgres") + "&reWriteBatchedInserts=true");
    return source;
  }

  /** A new organization with one team and one project, all of the same id. */
  long project() {
    long id = IDS.incrementAndGet();
    execute(
        "insert into organizations (id, slug, name, status, open_membership, date_created)"
            + " values (?, ?, 'o', 'active', true, now())",
        id,
        "o" + id);
    execute(
        "insert into teams (id, organization_id, slug, name, status, date_created)"
            + " values (?, ?, ?, 't', 'active', now())",
        id,
        id,
        "t" + id);
    execute(
        "insert into projects (id, organization_id, slug, name, status, allowed_domains,"
            + " security_token, last_short_id, date_created)"
            + " values (?, ?, ?, 'p', 'active', '*', 'x', 0, now())",
        id,
        id,
        "p" + id);
    execute("insert into project_teams values (?, ?)", id, id);
    return id;
  }

  /** Whether this connection's statements fail at once where they would wait for a lock. */
  void refuseToWait(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(this == H2 ? "set lock_timeout 50" : "set lock_timeout = '50ms'");
    }
  }

  /** Returns as soon as a session waits for a lock of another. */
  void awaitLockWait() {
    String waiting =
        this == H2
            ? "select count(*) from information_schema.sessions where blocker_id is not null"
            : "select count(*) from pg_stat_activity where wait_event_type = 'Lock'";
    while (number(waiting) == 0) {
      Thread.onSpinWait();
    }
  }

  void execute(String sql, Object... parameters) {
    try (Connection connection = dataSource().getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first column of all rows. */
  List<Long> numbers(String sql, Object... parameters) {
    try (Connection connection = dataSource().getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      List<Long> numbers = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          numbers.add(rows.getLong(1));
        }
      }
      return numbers;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  long number(String sql, Object... parameters) {
    return numbers(sql, parameters).get(0);
  }
}
