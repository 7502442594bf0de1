package dev.vedette.platform.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileUpkeepTest {

  private static final long LONG = TimeUnit.SECONDS.toNanos(30);

  @TempDir private Path directory;

  @Test
  void what_is_in_use_is_moved_together_and_stays_what_it_was() throws SQLException {
    String url = "jdbc:h2:file:" + directory.resolve("db") + ";WRITE_DELAY=0";
    try (Connection connection = DriverManager.getConnection(url)) {
      MVStore store = FileUpkeep.store(connection);
      store.setRetentionTime(0);
      create(connection);
      long sum = fill(connection, 0);
      int used = store.getFileStore().getFillRate();

      assertThat(FileUpkeep.run(connection, LONG)).isPositive();
      count(connection); // room is free once the next commit does not need it

      assertThat(store.getFileStore().getFillRate()).isLessThan(used);
      assertThat(sum(connection)).isEqualTo(sum + 20_000);
    }
    try (Connection connection = DriverManager.getConnection(url)) {
      assertThat(sum(connection)).isPositive();
    }
  }

  @Test
  void a_file_that_is_looked_after_stays_smaller() throws Exception {
    long without = size("without", 0);
    long with = size("with", LONG);

    assertThat(with).isLessThan(without / 2);
  }

  /** Bytes of a database after ten rounds of rows that stay and counts that change. */
  private long size(String name, long upkeep) throws Exception {
    Path file = directory.resolve(name);
    try (Connection connection =
        DriverManager.getConnection("jdbc:h2:file:" + file + ";WRITE_DELAY=0")) {
      FileUpkeep.store(connection).setRetentionTime(0);
      create(connection);
      for (int round = 0; round < 10; round++) {
        fill(connection, round * 100);
        if (upkeep > 0) {
          FileUpkeep.run(connection, upkeep);
        }
      }
      return Files.size(Path.of(file + ".mv.db"));
    }
  }

  private static void create(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("create table kept (id bigint primary key, data varbinary(100000))");
      statement.execute("create table counts (id bigint primary key, n bigint)");
      statement.execute("insert into counts select x, 0 from system_range(1, 20000)");
    }
  }

  /** A hundred rows that stay, each in a commit with counts that do not. */
  private static long fill(Connection connection, int from) throws SQLException {
    connection.setAutoCommit(false);
    Random random = new Random(1);
    try (PreparedStatement insert = connection.prepareStatement("insert into kept values (?, ?)")) {
      for (int i = 0; i < 100; i++) {
        byte[] data = new byte[1000];
        random.nextBytes(data);
        insert.setInt(1, from + i);
        insert.setBytes(2, data);
        insert.executeUpdate();
        increment(connection, random);
        connection.commit();
      }
    }
    connection.setAutoCommit(true);
    return sum(connection);
  }

  private static void count(Connection connection) throws SQLException {
    Random random = new Random(2);
    for (int i = 0; i < 100; i++) {
      increment(connection, random);
    }
  }

  private static void increment(Connection connection, Random random) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("update counts set n = n + 1 where mod(id, 100) = ?")) {
      update.setInt(1, random.nextInt(100));
      update.executeUpdate();
    }
  }

  private static long sum(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select (select sum(n) from counts) + (select sum(length(data)) from kept)")) {
      row.next();
      return row.getLong(1);
    }
  }
}
