package dev.vedette.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowedOriginsTest {

  @ParameterizedTest
  @CsvSource({
    "*, https://any.test, true",
    "example.com, https://example.com, true",
    "example.com, https://EXAMPLE.com:8443/page?x=1, true",
    "example.com, https://a.example.com, false",
    "*.example.com, https://a.b.example.com, true",
    "*.example.com, https://example.com, true",
    "*.example.com, https://badexample.com, false",
    "https://example.com, https://example.com, true",
    "https://example.com, http://example.com, false",
    "https://example.com/, https://example.com/page, true",
    "example.com:8080, http://example.com:8080, true",
    "example.com:8080, http://example.com, false",
    "example.com:443, https://example.com, true",
    "localhost, http://localhost:3000, true",
    "'', http://localhost:3000, false"
  })
  void patterns_match_as_in_sentry(String pattern, String origin, boolean allowed) {
    assertThat(AllowedOrigins.allows(List.of(pattern), Optional.of(origin))).isEqualTo(allowed);
  }

  @Test
  void what_names_no_page_is_allowed() {
    assertThat(AllowedOrigins.allows(List.of("example.com"), Optional.empty())).isTrue();
    assertThat(AllowedOrigins.allows(List.of("example.com"), Optional.of("::no url"))).isTrue();
  }

  @Test
  void no_pattern_allows_no_page() {
    assertThat(AllowedOrigins.allows(List.of(), Optional.of("https://example.com"))).isFalse();
  }
}
