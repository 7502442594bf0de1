package dev.vedette.api.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QueryStringTest {

  @Test
  void names_and_values_are_decoded() {
    assertThat(QueryString.parse("sentry_key=abc&sentry_client=a%2Fb+c&x"))
        .containsEntry("sentry_key", List.of("abc"))
        .containsEntry("sentry_client", List.of("a/b c"))
        .containsEntry("x", List.of(""));
  }

  @Test
  void a_repeated_name_keeps_all_values() {
    assertThat(QueryString.parse("a=1&a=2")).containsEntry("a", List.of("1", "2"));
  }

  @Test
  void a_malformed_escape_is_kept_as_it_was_sent() {
    assertThat(QueryString.parse("a=%zz")).containsEntry("a", List.of("%zz"));
  }

  @Test
  void no_query_has_no_parameters() {
    assertThat(QueryString.parse(null)).isEmpty();
  }

  @Test
  void a_flood_of_parameters_is_cut() {
    assertThat(QueryString.parse("a=1&".repeat(100_000)).get("a")).hasSizeLessThanOrEqualTo(100);
  }
}
