package dev.vedette.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where clients send with a key. */
class DsnTest {

  private static final ProjectKey KEY =
      new ProjectKey(
          5,
          7,
          "Default",
          "a".repeat(32),
          "b".repeat(32),
          true,
          Optional.empty(),
          LoaderSettings.DEFAULT,
          "user",
          Instant.EPOCH);

  @Test
  void the_public_key_is_the_user_of_the_dsn() {
    assertThat(KEY.dsn("https://errors.example.com").publicDsn())
        .isEqualTo("https://" + "a".repeat(32) + "@errors.example.com/7");
  }

  @Test
  void a_port_and_a_path_stay_in_the_dsn() {
    assertThat(KEY.dsn("http://localhost:8080/errors").secretDsn())
        .isEqualTo("http://" + "a".repeat(32) + ":" + "b".repeat(32) + "@localhost:8080/errors/7");
  }

  @Test
  void reports_of_browsers_carry_the_key_in_the_query() {
    assertThat(KEY.dsn("https://errors.example.com").security())
        .isEqualTo("https://errors.example.com/api/7/security/?sentry_key=" + "a".repeat(32));
  }
}
