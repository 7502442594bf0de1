package dev.vedette.ingest;

import dev.vedette.platform.Migrations;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class InboxOnPostgresTest extends InboxContract {
  private static EmbeddedPostgres postgres;

  @BeforeAll
  static void startDatabase() throws IOException {
    postgres = EmbeddedPostgres.start();
    Migrations.migrate(postgres.getPostgresDatabase());
  }

  @AfterAll
  static void stopDatabase() throws IOException {
    postgres.close();
  }

  @Override
  DataSource database() {
    return postgres.getPostgresDatabase();
  }

  @Test
  @Override
  void two_nodes_share_the_inbox() throws Exception {
    super.two_nodes_share_the_inbox();
  }
}
