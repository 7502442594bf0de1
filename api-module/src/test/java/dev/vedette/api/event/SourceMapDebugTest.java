package dev.vedette.api.event;

import static dev.vedette.api.ShapeAssertions.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.api.Examples;
import dev.vedette.event.Arrival;
import dev.vedette.event.EventNormalizer;
import dev.vedette.event.NormalizedEvent;
import dev.vedette.event.StoredEvent;
import dev.vedette.platform.problem.BadRequestException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceMapDebugTest {

  private static final String EVENT =
      """
      {"platform":"javascript","release":"shop@1","dist":"7",
       "sdk":{"name":"sentry.javascript.browser","version":"8.1.0"},
       "debug_meta":{"images":[{"type":"sourcemap","code_file":"https://e.org/a.js",
         "debug_id":"9fac2ceb-d9a5-4154-8f54-0c9b1a2b3c4d"}]},
       "exception":{"values":[{"type":"E","value":"x","stacktrace":{"frames":[
         {"abs_path":"https://e.org/a.js","filename":"a.js","lineno":1},
         {"abs_path":"https://e.org/b.js?v=2","filename":"b.js","lineno":1}]}}]}}
      """;

  @Test
  void every_frame_is_told_of_and_no_artifact_is_found() throws Exception {
    JsonNode answer = json(SourceMapDebug.of(stored(EVENT), null, null));

    assertThat(answer.path("release").asText()).isEqualTo("shop@1");
    assertThat(answer.path("dist").asText()).isEqualTo("7");
    assertThat(answer.path("has_debug_ids").asBoolean()).isTrue();
    assertThat(answer.path("sdk_debug_id_support").asText()).isEqualTo("full");
    assertThat(answer.path("min_debug_id_sdk_version").asText()).isEqualTo("7.56.0");
    assertThat(answer.path("project_has_some_artifact_bundle").asBoolean(true)).isFalse();
    JsonNode frames = answer.path("exceptions").path(0).path("frames");
    assertThat(frames).hasSize(2);
    assertThat(frames.path(0).path("debug_id_process").path("debug_id").asText())
        .isEqualTo("9fac2ceb-d9a5-4154-8f54-0c9b1a2b3c4d");
    assertThat(frames.path(1).path("debug_id_process").path("debug_id").isNull()).isTrue();
    assertThat(frames.path(1).path("release_process").path("matching_source_file_names").toString())
        .isEqualTo("[\"https://e.org/b.js?v=2\",\"https://e.org/b.js\",\"~/b.js?v=2\",\"~/b.js\"]");
    assertThat(answer.path("errors").path(0).path("type").asText())
        .isEqualTo("no_sourcemaps_on_release");
  }

  @Test
  void an_event_without_a_release_says_so() throws Exception {
    JsonNode answer = json(SourceMapDebug.of(stored("{\"message\":\"x\"}"), null, null));
    assertThat(answer.path("errors").path(0).path("type").asText())
        .isEqualTo("no_release_on_event");
    assertThat(answer.path("release").isNull()).isTrue();
    assertThat(answer.path("exceptions")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1,", ",0", "x,0", "0,y", "2,0", "0,1", "-1,0"})
  void indexes_come_in_pairs_and_name_a_frame(String frame, String exception) throws Exception {
    StoredEvent event = stored(EVENT);
    assertThatThrownBy(() -> SourceMapDebug.of(event, frame, exception))
        .isInstanceOf(BadRequestException.class);
  }

  @Test
  void a_frame_that_is_there_may_be_named() throws Exception {
    assertThat(SourceMapDebug.of(stored(EVENT), "1", "0").errors()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "sentry.javascript.browser, 7.56.0, full",
    "sentry.javascript.browser, 7.55.9, needs-upgrade",
    "sentry.javascript.browser, 7.56.0-beta.1, needs-upgrade",
    "sentry.javascript.node, 10.1, full",
    "sentry.javascript.nextjs, 7.120.0, needs-upgrade",
    "sentry.javascript.electron, 4.6.0, full",
    "sentry.javascript.capacitor, 9.0.0, not-supported",
    "sentry.javascript.browser, next, unofficial-sdk",
    "acme.browser, 9.0.0, unofficial-sdk",
  })
  void support_of_debug_ids_goes_by_sdk_and_version(String sdk, String version, String support) {
    assertThat(DebugIdSupport.of(sdk, Optional.of(version)).text()).isEqualTo(support);
  }

  private static StoredEvent stored(String body) throws Exception {
    UUID id = UUID.randomUUID();
    NormalizedEvent event =
        new EventNormalizer()
            .normalize(
                body.getBytes(StandardCharsets.UTF_8),
                new Arrival(
                    3,
                    Examples.TIME,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(id)));
    return new StoredEvent(1, 3, 5, id, event.timestamp(), event.received(), event.data());
  }
}
