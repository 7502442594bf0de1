package dev.vedette.web.issue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vedette.web.page.Pair;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventAssemblerTest {

  private static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");

  @Test
  void the_exception_raised_last_and_its_latest_call_come_first() throws Exception {
    EventSection event =
        event(
            """
            {"exception": {"values": [
              {"type": "KeyError", "value": "cause"},
              {"type": "ValueError", "value": "effect", "mechanism": {"type": "excepthook", "handled": false},
               "stacktrace": {"frames": [
                 {"function": "main", "filename": "a.py", "lineno": 1, "in_app": true},
                 {"function": "fail", "filename": "b.py", "lineno": 2, "colno": 9, "in_app": true}]}}]}}\
            """);

    assertThat(event.exceptions())
        .extracting(EventSection.StackTrace::heading)
        .containsExactly("ValueError", "KeyError");
    EventSection.StackTrace trace = event.exceptions().get(0);
    assertThat(trace.note()).isEqualTo("unhandled, by excepthook");
    assertThat(trace.frames())
        .extracting(EventSection.Frame::function)
        .containsExactly("fail", "main");
    assertThat(trace.frames().get(0).position()).isEqualTo("2:9");
  }

  @Test
  void own_frames_are_unfolded_others_are_not() throws Exception {
    EventSection event =
        event(
            """
            {"exception": {"values": [{"type": "E", "stacktrace": {"frames": [
              {"function": "library", "vars": {"a": 1}},
              {"function": "own", "in_app": true, "vars": {"a": 1}},
              {"function": "library2", "vars": {"a": 1}}]}}]}}\
            """);

    assertThat(event.exceptions().get(0).frames())
        .extracting(EventSection.Frame::open)
        .containsExactly(false, true, false);
  }

  @Test
  void without_any_own_frame_the_latest_call_is_unfolded() throws Exception {
    EventSection event =
        event(
            """
            {"exception": [{"type": "E", "stacktrace": {"frames": [
              {"function": "a", "vars": {"x": 1}}, {"function": "b", "vars": {"x": 1}}]}}]}\
            """);

    assertThat(event.exceptions().get(0).frames())
        .extracting(EventSection.Frame::open)
        .containsExactly(true, false);
  }

  @Test
  void source_lines_are_numbered_around_the_current_one() throws Exception {
    EventSection event =
        event(
            """
            {"exception": {"values": [{"stacktrace": {"frames": [{"lineno": 10, "context_line": "c",
              "pre_context": ["a", "b"], "post_context": ["d"]}]}}]}}\
            """);

    assertThat(event.exceptions().get(0).frames().get(0).source())
        .containsExactly(
            new EventSection.SourceLine(8, "a", false),
            new EventSection.SourceLine(9, "b", false),
            new EventSection.SourceLine(10, "c", true),
            new EventSection.SourceLine(11, "d", false));
  }

  @Test
  void frames_that_were_left_out_show_as_a_gap() throws Exception {
    EventSection event =
        event(
            """
            {"exception": {"values": [{"stacktrace": {"frames_omitted": [1, 13],
              "frames": [{"function": "a"}, {"function": "b"}]}}]}}\
            """);

    assertThat(event.exceptions().get(0).frames())
        .extracting(EventSection.Frame::omitted)
        .containsExactly(0, 12, 0);
  }

  @Test
  void tags_are_sorted_and_internal_ones_lose_their_prefix() throws Exception {
    EventSection event =
        event("{\"tags\": [[\"z\", \"1\"], [\"sentry:release\", \"1.0\"], [\"a\", \"2\"], null]}");

    assertThat(event.tags()).extracting(Pair::name).containsExactly("a", "release", "z");
  }

  @Test
  void breadcrumb_times_are_numbers_or_text() throws Exception {
    EventSection event =
        event(
            """
            {"breadcrumbs": {"values": [
              {"timestamp": 1795253390.5, "category": "a"},
              {"timestamp": "2026-11-21T09:29:50", "category": "b", "level": "strange"},
              {"timestamp": "2026-11-21T10:29:50+01:00", "category": "c"},
              {"timestamp": "soon", "category": "d", "data": {"k": {"n": 1}}}]}}\
            """);

    assertThat(event.breadcrumbs()).hasSize(4);
    assertThat(event.breadcrumbs().get(1).time().orElseThrow().clock()).isEqualTo("09:29:50");
    assertThat(event.breadcrumbs().get(1).level()).isEqualTo("info");
    assertThat(event.breadcrumbs().get(2).time().orElseThrow().clock()).isEqualTo("09:29:50");
    assertThat(event.breadcrumbs().get(3).time()).isEmpty();
    assertThat(event.breadcrumbs().get(3).data()).startsWith("k: {");
  }

  @Test
  void a_script_address_of_a_request_is_text() throws Exception {
    EventSection event = event("{\"request\": {\"url\": \"javascript:alert(1)\"}}");

    assertThat(event.request().orElseThrow().href()).isEmpty();
    assertThat(event.request().orElseThrow().url()).isEqualTo("javascript:alert(1)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"exception\": 1, \"threads\": \"x\", \"tags\": 5, \"contexts\": [], \"request\": []}",
        "{\"exception\": {\"values\": [null, 3, {\"stacktrace\": {\"frames\": [null, 7]}}]}}",
        "{\"exception\": {\"values\": [{\"stacktrace\": {\"frames\": {\"a\": 1}}}]}}",
        "{\"contexts\": {\"a\": null, \"\": {\"b\": 1}, \"c\": 5}, \"breadcrumbs\": {\"values\":"
            + " [1]}}",
        "{\"breadcrumbs\": [{\"timestamp\": 1e300}, {\"timestamp\": []}], \"errors\": [1]}",
        "[]",
        "null"
      })
  void malformed_data_never_breaks_the_page(String json) throws Exception {
    assertThat(event(json)).isNotNull();
  }

  private static EventSection event(String json) throws Exception {
    return EventAssembler.assemble(
        "0123456789abcdef0123456789abcdef",
        NOW,
        NOW,
        new ObjectMapper().readTree(json),
        new EventSection.Neighbours("o/", Optional.empty(), Optional.empty(), "l/"),
        "/api/0/",
        NOW);
  }
}
