package dev.vedette.ingest;

import dev.vedette.platform.Migrations;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

class InboxOnH2Test extends InboxContract {
  private static final DataSource DATABASE = create();

  private static DataSource create() {
    JdbcDataSource h2 = new JdbcDataSource();
    h2.setURL(
        "jdbc:h2:mem:inbox;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;"
            + "LOCK_TIMEOUT=10000;DB_CLOSE_DELAY=-1");
    h2.setUser("sa");
    Migrations.migrate(h2);
    return h2;
  }

  @Override
  DataSource database() {
    return DATABASE;
  }
}
