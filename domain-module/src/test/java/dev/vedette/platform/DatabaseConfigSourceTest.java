package dev.vedette.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One URL decides which database it is. */
class DatabaseConfigSourceTest {

  private final DatabaseConfigSource source = new DatabaseConfigSource();

  @AfterEach
  void forget() {
    System.clearProperty(ConfigKey.DB_URL.property());
    System.clearProperty(ConfigKey.DATA_DIR.property());
  }

  @Test
  void without_a_url_it_is_h2_in_the_data_directory() {
    System.setProperty(ConfigKey.DATA_DIR.property(), "/srv/vedette");

    assertThat(source.getValue(DatabaseConfigSource.CLASS))
        .isEqualTo("org.h2.jdbcx.JdbcDataSource");
    assertThat(source.getValue(DatabaseConfigSource.URL))
        .startsWith("jdbc:h2:file:/srv/vedette/vedette;");
    assertThat(source.getValue(DatabaseConfigSource.USER)).isEqualTo("sa");
  }

  @Test
  void h2_is_durable_at_commit() {
    assertThat(source.getValue(DatabaseConfigSource.URL)).contains(";WRITE_DELAY=0;");
  }

  @Test
  void a_postgresql_url_brings_its_driver_and_batching() {
    System.setProperty(ConfigKey.DB_URL.property(), "jdbc:postgresql://db/vedette?sslmode=require");

    assertThat(source.getValue(DatabaseConfigSource.CLASS))
        .isEqualTo("org.postgresql.ds.PGSimpleDataSource");
    assertThat(source.getValue(DatabaseConfigSource.URL))
        .startsWith("jdbc:postgresql://db/vedette?sslmode=require&reWriteBatchedInserts=true");
  }

  @Test
  void another_database_is_refused_with_a_sentence() {
    System.setProperty(ConfigKey.DB_URL.property(), "jdbc:mysql://db/vedette");

    assertThatThrownBy(() -> source.getValue(DatabaseConfigSource.URL))
        .isInstanceOf(StartupException.class)
        .hasMessageContaining("VEDETTE_DB_URL must start with jdbc:postgresql://");
  }
}
