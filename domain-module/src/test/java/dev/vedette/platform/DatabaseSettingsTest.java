package dev.vedette.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** One URL decides which database it is. */
class DatabaseSettingsTest {

  @Test
  void without_a_url_it_is_h2_in_the_data_directory() {
    var settings = settings(Map.of(ConfigKey.DATA_DIR, "/srv/vedette"));

    assertThat(settings.embedded()).isTrue();
    assertThat(settings.url()).startsWith("jdbc:h2:file:/srv/vedette/vedette;");
  }

  @Test
  void h2_is_durable_at_commit() {
    assertThat(settings(Map.of()).url()).contains(";WRITE_DELAY=0;");
  }

  @Test
  void a_postgresql_url_keeps_its_parameters_and_gets_batching() {
    var settings =
        settings(
            Map.of(
                ConfigKey.DB_URL, "jdbc:postgresql://db/vedette?sslmode=require",
                ConfigKey.DB_USER, "vedette",
                ConfigKey.DB_PASSWORD, "secret"));

    assertThat(settings.embedded()).isFalse();
    assertThat(settings.url())
        .startsWith("jdbc:postgresql://db/vedette?sslmode=require&reWriteBatchedInserts=true");
    assertThat(settings.user()).isEqualTo("vedette");
    assertThat(settings.password()).isEqualTo("secret");
  }

  @Test
  void another_database_is_refused_with_a_sentence() {
    assertThatThrownBy(() -> settings(Map.of(ConfigKey.DB_URL, "jdbc:mysql://db/vedette")))
        .isInstanceOf(StartupException.class)
        .hasMessageContaining("VEDETTE_DB_URL must start with jdbc:postgresql://");
  }

  private static DatabaseSettings settings(Map<ConfigKey, String> values) {
    return DatabaseSettings.of(key -> values.getOrDefault(key, key.defaultValue()));
  }
}
