package dev.vedette.api.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.ingest.IngestRequest.Kind;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which paths below /api are ingestion's. */
class IngestRouteTest {

  @ParameterizedTest
  @ValueSource(strings = {"/7/envelope/", "/7/envelope", "//7//envelope//"})
  void an_envelope_is_sent_to_a_project(String path) {
    assertThat(IngestRoute.of(path)).contains(new IngestRoute(Kind.ENVELOPE, Optional.of("7")));
  }

  @Test
  void an_event_is_stored_for_the_project_of_the_path_or_of_the_key() {
    assertThat(IngestRoute.of("/7/store/")).contains(new IngestRoute(Kind.STORE, Optional.of("7")));
    assertThat(IngestRoute.of("/store/")).contains(new IngestRoute(Kind.STORE, Optional.empty()));
  }

  @Test
  void a_project_that_is_no_number_is_ingestions_to_refuse() {
    assertThat(IngestRoute.of("/x/envelope/").orElseThrow().project()).contains("x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/0/",
        "/envelope/",
        "/0/projects/o/p/",
        "/0/organizations/store/teams/",
        "/7/envelope/x",
        "/7/stores/",
        "/0/projects/o/store/"
      })
  void anything_else_is_the_web_apis(String path) {
    assertThat(IngestRoute.of(path)).isEmpty();
  }

  @Test
  void browsers_report_to_three_endpoints() {
    for (String path : new String[] {"/7/security/", "/7/csp-report/", "/7/csp-report"}) {
      assertThat(IngestRoute.of(path).orElseThrow().kind()).isEqualTo(Kind.SECURITY);
    }
    IngestRoute errors = IngestRoute.of("/7/nel/").orElseThrow();
    assertThat(errors.kind()).isEqualTo(Kind.NEL);
    assertThat(errors.project()).contains("7");
    assertThat(errors.methods()).isEqualTo("POST");
  }

  @Test
  void a_crash_dump_needs_no_last_slash() {
    assertThat(IngestRoute.of("/7/minidump"))
        .contains(new IngestRoute(Kind.MINIDUMP, Optional.of("7")));
    assertThat(IngestRoute.of("/7/minidump/")).isEqualTo(IngestRoute.of("/7/minidump"));
  }

  @Test
  void attachments_name_their_event() {
    assertThat(IngestRoute.of("/7/events/abc/attachments/"))
        .contains(new IngestRoute(Kind.ATTACHMENTS, Optional.of("7"), Optional.of("abc")));
  }

  @Test
  void attachments_of_the_web_api_are_not_ingestion() {
    assertThat(IngestRoute.of("/0/projects/o/p/events/abc/attachments/")).isEmpty();
    assertThat(IngestRoute.of("/0/events/abc/attachments/")).isEmpty();
  }
}
