package dev.vedette.e2e;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A PostgreSQL of the test's own, from a Maven artifact; starts in 2.5 s. */
final class Postgres implements AutoCloseable {

  private final EmbeddedPostgres database;

  private Postgres(EmbeddedPostgres database) {
    this.database = database;
  }

  static Postgres start() {
    try {
      return new Postgres(EmbeddedPostgres.builder().start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A server's installation with this database and files in {@code directory}. */
  Installation installation(Path directory) {
    return Installation.on(directory, url(), "postgres", "postgres");
  }

  /** For JDBC, without user. */
  String url() {
    return "jdbc:postgresql://127.0.0.1:" + database.getPort() + "/postgres";
  }

  @Override
  public void close() {
    try {
      database.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
