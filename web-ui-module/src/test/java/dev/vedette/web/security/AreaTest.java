package dev.vedette.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaTest {

  @ParameterizedTest
  @CsvSource({
    "/api/0/, API",
    "/api/0, API",
    "/api/0/organizations/, API",
    "/api/1/envelope/, INGESTION",
    "/api/01/envelope/, INGESTION",
    "/static/abc/vedette.css, OPEN",
    "/health, OPEN",
    "/health/ready, OPEN",
    "/healthy, PAGES",
    "/metrics, OPEN",
    "/favicon.ico, OPEN",
    "/, PAGES",
    "/sign-in/, PAGES",
    "/organizations/a/, PAGES",
    "/apis, PAGES"
  })
  void the_path_decides_how_a_request_is_authenticated(String path, Area area) {
    assertThat(Area.of(path)).isEqualTo(area);
  }
}
