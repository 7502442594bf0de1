package dev.vedette.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that cannot start says why in one sentence, and ends with a code that is not 0. */
class StartupFailureIT {

  private static final Duration LIMIT = Duration.ofSeconds(90);

  @TempDir Path directory;

  @Test
  void a_data_directory_that_is_a_file() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "not a directory");
    Installation installation = Installation.embedded(directory);
    assertStops(installation.with("VEDETTE_DATA_DIR", file.toString()), file.toString());
  }

  @Test
  void a_data_directory_that_cannot_be_made() throws IOException {
    // Root may write everywhere, but not below a file.
    Path file = Files.writeString(directory.resolve("file"), "not a directory");
    Path below = file.resolve("data");
    Installation installation = Installation.embedded(directory);
    assertStops(installation.with("VEDETTE_DATA_DIR", below.toString()), below.toString());
  }

  @Test
  void a_database_nobody_answers_for() {
    String url = "jdbc:postgresql://127.0.0.1:" + VedetteServer.freePort() + "/vedette";
    assertStops(Installation.on(directory, url, "vedette", "secret-word"), "database");
    assertThat(output()).doesNotContain("secret-word");
  }

  @Test
  void a_first_owner_whose_password_is_weak() {
    Installation installation = Installation.embedded(directory);
    assertStops(installation.with("VEDETTE_ADMIN_PASSWORD", "password1"), "VEDETTE_ADMIN_PASSWORD");
    assertThat(output()).doesNotContain("password1");
  }

  @Test
  void a_port_in_use() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 50, InetAddress.getByName("0.0.0.0"))) {
      int port = taken.getLocalPort();
      assertStops(
          VedetteServer.launch(Installation.embedded(directory), port), Integer.toString(port));
    }
  }

  @Test
  void a_schema_of_a_newer_program_on_h2() throws SQLException, IOException {
    Installation installation = Installation.embedded(directory);
    startOnce(installation);
    String url =
        "jdbc:h2:file:"
            + databaseFile(installation.dataDirectory())
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
    pretendNewer(url, "vedette", "vedette");
    assertStops(installation, "newer");
  }

  @Test
  void a_schema_of_a_newer_program_on_postgresql() throws SQLException {
    try (Postgres postgres = Postgres.start()) {
      Installation installation = postgres.installation(directory);
      startOnce(installation);
      pretendNewer(postgres.url(), "postgres", "postgres");
      assertStops(installation, "newer");
    }
  }

  private static void startOnce(Installation installation) {
    try (VedetteServer server = VedetteServer.start(installation)) {
      server.stop();
    }
  }

  private void assertStops(Installation installation, String word) {
    assertStops(VedetteServer.launch(installation, VedetteServer.freePort()), word);
  }

  private static void assertStops(VedetteServer server, String word) {
    try (server) {
      int code = server.exitCode(LIMIT);
      assertThat(code).as(server.tail()).isNotZero();
      List<String> sentences =
          server.standardError().lines().filter(line -> line.startsWith("vedette: ")).toList();
      assertThat(sentences).as(server.tail()).hasSize(1);
      assertThat(sentences.get(0))
          .as(server.tail())
          .contains(word)
          .endsWith(".")
          .hasSizeLessThan(400);
    }
  }

  private static String databaseFile(Path data) throws IOException {
    try (Stream<Path> files = Files.walk(data)) {
      String file =
          files
              .map(Path::toString)
              .filter(name -> name.endsWith(".mv.db"))
              .findFirst()
              .orElseThrow();
      return file.substring(0, file.length() - ".mv.db".length());
    }
  }

  private static void pretendNewer(String url, String user, String password) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, user, password);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          """
          insert into "flyway_schema_history" ("installed_rank", "version", "description", "type",
              "script", "checksum", "installed_by", "execution_time", "success")
          values (99999, '9999', 'from the future', 'SQL', 'V9999__from_the_future.sql', 1,
              'test', 1, true)
          """);
      if (url.startsWith("jdbc:h2:")) {
        // The server's DB_CLOSE_DELAY=-1 is kept in the file: this JVM would hold on to it.
        statement.execute("shutdown");
      }
    }
  }

  private String output() {
    return Stream.of("out.log", "err.log")
        .map(directory::resolve)
        .map(
            file -> {
              try {
                return Files.exists(file) ? Files.readString(file) : "";
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            })
        .reduce("", String::concat);
  }
}
