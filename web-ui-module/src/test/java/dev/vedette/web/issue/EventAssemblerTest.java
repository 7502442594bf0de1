package dev.vedette.web.issue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.event.Arrival;
import dev.vedette.event.EventEntries;
import dev.vedette.event.EventNormalizer;
import dev.vedette.event.NormalizedEvent;
import dev.vedette.project.Highlights;
import dev.vedette.web.page.Pair;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events as SDKs send them, normalised as the server does, and what their page shows. */
class EventAssemblerTest {

  private static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "chunk-load",
        "connection-refused",
        "missing-part",
        "pressure-out-of-range",
        "undefined-taste",
        "valve-timeout",
        "zero-division"
      })
  void every_error_of_the_demo_shows_its_exception_frames_tags_and_sdk(String name)
      throws Exception {
    EventSection event = section(demo(name));

    assertThat(event.exceptions()).isNotEmpty();
    assertThat(event.exceptions().get(0).frames())
        .isNotEmpty()
        .allSatisfy(frame -> assertThat(frame.file()).isNotEmpty())
        .anySatisfy(frame -> assertThat(frame.inApp()).isTrue());
    assertThat(event.tags()).extracting(Pair::name).contains("environment", "level", "release");
    assertThat(event.user()).extracting(Pair::name).contains("id", "username", "email");
    assertThat(event.contexts()).extracting(EventSection.Group::name).contains("Operating system");
    assertThat(event.sdk()).startsWith("sentry.");
  }

  @Test
  void a_logged_message_shows_with_its_parameters_filled_in() throws Exception {
    EventSection event = section(demo("slow-query"));

    assertThat(event.message()).isEqualTo("Query took 42 ms: select * from readings");
    assertThat(event.exceptions()).isEmpty();
  }

  @Test
  void the_exception_raised_last_and_its_latest_call_come_first() {
    EventSection event =
        event(
            """
            {'platform': 'python', 'exception': {'values': [
              {'type': 'KeyError', 'value': 'cause'},
              {'type': 'ValueError', 'value': 'effect', 'mechanism': {'type': 'excepthook', 'handled': false},
               'stacktrace': {'frames': [
                 {'function': 'main', 'filename': 'a.py', 'lineno': 1, 'in_app': true},
                 {'function': 'fail', 'filename': 'b.py', 'lineno': 2, 'colno': 9, 'in_app': true}]}}]}}\
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
  void own_frames_are_unfolded_others_are_not() {
    EventSection event =
        event(
            """
            {'exception': {'values': [{'type': 'E', 'stacktrace': {'frames': [
              {'function': 'library', 'in_app': false, 'vars': {'a': 1}},
              {'function': 'own', 'in_app': true, 'vars': {'a': 1}},
              {'function': 'library2', 'in_app': false, 'vars': {'a': 1}}]}}]}}\
            """);

    assertThat(event.exceptions().get(0).frames())
        .extracting(EventSection.Frame::open)
        .containsExactly(false, true, false);
  }

  @Test
  void without_any_own_frame_the_latest_call_is_unfolded() {
    EventSection event =
        event(
            """
            {'exception': [{'type': 'E', 'stacktrace': {'frames': [
              {'function': 'a', 'in_app': false, 'vars': {'x': 1}},
              {'function': 'b', 'in_app': false, 'vars': {'x': 1}}]}}]}\
            """);

    assertThat(event.exceptions().get(0).frames())
        .extracting(EventSection.Frame::open)
        .containsExactly(true, false);
  }

  @Test
  void source_lines_are_numbered_around_the_current_one() {
    EventSection event =
        event(
            """
            {'exception': {'values': [{'type': 'E', 'stacktrace': {'frames': [{'filename': 'a.py',
              'lineno': 10, 'context_line': 'c', 'pre_context': ['a', 'b'], 'post_context': ['d']}]}}]}}\
            """);

    assertThat(event.exceptions().get(0).frames().get(0).source())
        .containsExactly(
            new EventSection.SourceLine(8, "a", false),
            new EventSection.SourceLine(9, "b", false),
            new EventSection.SourceLine(10, "c", true),
            new EventSection.SourceLine(11, "d", false));
  }

  @Test
  void frames_that_were_left_out_show_as_a_gap() {
    EventSection event =
        event(
            """
            {'exception': {'values': [{'type': 'E', 'stacktrace': {'frames_omitted': [1, 13],
              'frames': [{'function': 'a'}, {'function': 'b'}]}}]}}\
            """);

    assertThat(event.exceptions().get(0).frames())
        .extracting(EventSection.Frame::omitted)
        .containsExactly(0, 12, 0);
  }

  @Test
  void a_thread_with_a_stack_trace_shows_and_one_without_does_not() {
    EventSection event =
        event(
            """
            {'message': 'm', 'threads': {'values': [
              {'id': 1, 'name': 'main', 'crashed': true, 'stacktrace': {'frames': [{'function': 'a'}]}},
              {'id': 2, 'name': 'idle'}]}}\
            """);

    assertThat(event.threads())
        .extracting(EventSection.StackTrace::heading)
        .containsExactly("main");
    assertThat(event.threads().get(0).note()).isEqualTo("crashed");
  }

  @Test
  void tags_are_sorted_and_internal_ones_lose_their_prefix() {
    EventSection event =
        event("{'message': 'm', 'release': '1.0', 'tags': [['z', '1'], ['a', '2'], null]}");

    assertThat(event.tags())
        .extracting(Pair::name)
        .containsSubsequence("a", "release", "z")
        .isSorted();
  }

  @Test
  void highlights_are_those_the_event_has() {
    EventSection event =
        event(
            "{'message':'x','level':'warning','user':{'id':'7','email':'a@example.com'},"
                + "'contexts':{'os':{'name':'Linux','version':'6'}}}");

    assertThat(event.highlights())
        .containsExactlyInAnyOrder(
            Pair.of("user.id", "7"), Pair.of("os.name", "Linux"), Pair.of("level", "warning"));
  }

  @Test
  void breadcrumb_times_are_numbers_or_text() {
    EventSection event =
        event(
            """
            {'message': 'm', 'breadcrumbs': {'values': [
              {'timestamp': 1795253390.5, 'category': 'a'},
              {'timestamp': '2026-11-21T09:29:50', 'category': 'b', 'level': 'strange'},
              {'timestamp': '2026-11-21T10:29:50+01:00', 'category': 'c'},
              {'timestamp': 'soon', 'category': 'd', 'data': {'k': {'n': 1}}}]}}\
            """);

    assertThat(event.breadcrumbs()).hasSize(4);
    assertThat(event.breadcrumbs().get(0).time().orElseThrow().clock()).isEqualTo("09:29:50");
    assertThat(event.breadcrumbs().get(1).time().orElseThrow().clock()).isEqualTo("09:29:50");
    assertThat(event.breadcrumbs().get(1).level()).isEqualTo("info");
    assertThat(event.breadcrumbs().get(2).time().orElseThrow().clock()).isEqualTo("09:29:50");
    assertThat(event.breadcrumbs().get(3).time()).isEmpty();
    assertThat(event.breadcrumbs().get(3).data()).startsWith("k: {");
  }

  @Test
  void a_request_shows_its_query_and_body() throws Exception {
    EventSection.HttpRequest request = section(demo("zero-division")).request().orElseThrow();

    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.href()).contains("https://prime-mover.example.com/api/thrust");
    assertThat(request.headers()).extracting(Pair::name).contains("Content-Type");
    assertThat(request.body()).contains("\"fuel\" : 0");
    EventSection other = section(demo("undefined-taste"));
    assertThat(other.request().orElseThrow().query()).containsExactly(Pair.of("batch", "42"));
  }

  @Test
  void a_script_address_of_a_request_is_text() {
    EventSection event = event("{'message': 'm', 'request': {'url': 'javascript:alert(1)'}}");

    assertThat(event.request().orElseThrow().href()).isEmpty();
    assertThat(event.request().orElseThrow().url()).isEqualTo("javascript:alert(1)");
  }

  @Test
  void policy_reports_templates_and_debug_images_have_their_own_sections() {
    EventSection event =
        event(
            """
            {'csp': {'effective_directive': 'img-src', 'blocked_uri': 'https://ads.example.net/x'},
             'template': {'filename': 'tank.html', 'lineno': 4, 'context_line': '{% pump %}'},
             'debug_meta': {'images': [{'type': 'elf', 'code_file': '/lib/libpump.so', 'debug_id': 'c0ffee00-0000-4000-8000-000000000001'}]}}\
            """);

    assertThat(event.details())
        .extracting(EventSection.Group::name)
        .containsExactly("Content security policy", "Template", "Debug images");
    assertThat(event.details().get(0).pairs())
        .contains(Pair.of("blocked_uri", "https://ads.example.net/x"));
    assertThat(event.details().get(1).pairs())
        .containsExactly(
            Pair.of("file", "tank.html"), Pair.of("line", "4"), Pair.of("source", "{% pump %}"));
    assertThat(event.details().get(2).pairs())
        .containsExactly(Pair.of("/lib/libpump.so", "c0ffee00-0000-4000-8000-000000000001"));
  }

  @Test
  void what_could_not_be_used_is_told_with_the_reason() {
    EventSection event = event("{'message': 'm', 'request': 5}");

    assertThat(event.problems())
        .containsExactly("request: Discarded invalid value (expected an object)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'exception': 1, 'threads': 'x', 'tags': 5, 'contexts': [], 'request': []}",
        "{'exception': {'values': [null, 3, {'stacktrace': {'frames': [null, 7]}}]}}",
        "{'exception': {'values': [{'stacktrace': {'frames': {'a': 1}}}]}}",
        "{'exception': [{'stacktrace': {'frames': [{'lineno': -3, 'context_line': 'x',"
            + " 'pre_context': ['a']}], 'frames_omitted': ['a', 9]}}]}",
        "{'contexts': {'a': null, '': {'b': 1}, 'c': 5}, 'breadcrumbs': {'values': [1]}}",
        "{'breadcrumbs': [{'timestamp': 1e300}, {'timestamp': []}, {'timestamp': '0000-01-01'},"
            + " {'timestamp': 253402300799}], 'errors': [1]}",
        "{'csp': [], 'template': {'context': 3}, 'debug_meta': {'images': [1, {}]}, 'sdk': 7}"
      })
  void malformed_data_never_breaks_the_page(String json) {
    assertThat(event(json)).isNotNull();
  }

  /** The section of an event in JSON, in which single quotes stand for double ones. */
  private static EventSection event(String json) {
    return section(json.replace('\'', '"'));
  }

  /** The section of an event as an SDK sends it. */
  private static EventSection section(String json) {
    Arrival arrival =
        new Arrival(
            1,
            NOW,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    NormalizedEvent event =
        new EventNormalizer().normalize(json.getBytes(StandardCharsets.UTF_8), arrival);
    return EventAssembler.assemble(
        EventEntries.view(event.data()),
        new Highlights(
            List.of("level", "absent"), Map.of("user", List.of("id"), "os", List.of("name"))),
        new EventSection.Neighbours("o/", Optional.empty(), Optional.empty(), "l/", "why/"),
        "/api/0/",
        NOW);
  }

  /** An event of the demo; each of its placeholders becomes a value that fits. */
  private static String demo(String name) throws IOException {
    String path = "/dev/vedette/onboarding/demo/" + name + ".json";
    try (InputStream in = EventNormalizer.class.getResourceAsStream(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("@ID@", "4f9a2b7c0d1e4f5a8b9c0d1e2f3a4b5c")
          .replaceAll("@(TIMESTAMP|EARLIER|BEFORE)@", "2026-11-21T09:29:00Z")
          .replaceAll("@[A-Z_]+@", "42");
    }
  }
}
