package dev.vedette.issue;

import static dev.vedette.event.Samples.event;
import static dev.vedette.event.Samples.sample;
import static dev.vedette.issue.grouping.GroupingConfiguration.WINTER_2023;
import static dev.vedette.issue.grouping.GroupingConfiguration.WINTER_2026;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.event.NormalizedEvent;
import dev.vedette.event.Samples;
import dev.vedette.issue.grouping.FingerprintRules;
import dev.vedette.issue.grouping.GroupingConfiguration;
import dev.vedette.issue.grouping.StackTraceRules;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventGrouperTest {
  private static final UUID NOTHING = UUID.fromString("d41d8cd9-8f00-b204-e980-0998ecf8427e");
  private static final UUID JAVA = UUID.fromString("2dcec8e6-1959-367c-c366-07bd27fdb65d");
  private static final UUID JAVASCRIPT = UUID.fromString("5ba47ecb-6da8-06d4-52aa-913130575dd2");
  private static final UUID PYTHON = UUID.fromString("90694488-ba6d-e954-8db1-effa67951629");

  private static final UUID JAVA_2026 = UUID.fromString("b5320b68-b10a-9e73-aa96-f3ce8e7f11d1");
  private static final UUID JAVASCRIPT_2026 =
      UUID.fromString("8331a754-ee2c-41b6-15ca-5cf16dab9454");
  private static final UUID PYTHON_2026 = UUID.fromString("05d6b85d-2d06-8709-403a-da40bdb497e6");

  private final EventGrouper grouper = new EventGrouper();

  /** A change here splits every issue of every installation: think twice. */
  @Test
  void hashes_stay_the_same_from_version_to_version() {
    assertThat(hash("java", WINTER_2023)).isEqualTo(JAVA);
    assertThat(hash("javascript", WINTER_2023)).isEqualTo(JAVASCRIPT);
    assertThat(hash("python", WINTER_2023)).isEqualTo(PYTHON);
    assertThat(hash("java", WINTER_2026)).isEqualTo(JAVA_2026);
    assertThat(hash("javascript", WINTER_2026)).isEqualTo(JAVASCRIPT_2026);
    assertThat(hash("python", WINTER_2026)).isEqualTo(PYTHON_2026);
  }

  private UUID hash(String sample, GroupingConfiguration configuration) {
    GroupingSettings settings =
        new GroupingSettings(
            configuration, Optional.empty(), FingerprintRules.NONE, StackTraceRules.NONE);
    return grouper.group(sample(sample).data(), settings).hashes().get(0);
  }

  @Test
  void a_new_build_does_not_split_an_issue() {
    assertThat(changed("java", "lambda$start$3", "lambda$start$7")).isEqualTo(hash(sample("java")));
    assertThat(changed("java", "\"lineno\":71", "\"lineno\":99")).isEqualTo(hash(sample("java")));
    assertThat(changed("java", "SpringCGLIB$$0", "SpringCGLIB$$1")).isEqualTo(hash(sample("java")));
    assertThat(changed("javascript", "3f2a1b9c", "77aa00ff")).isEqualTo(hash(sample("javascript")));
  }

  @Test
  void frames_of_libraries_do_not_split_an_issue() {
    assertThat(changed("java", "GeneratedMethodAccessor81", "DirectMethodHandleAccessor"))
        .isEqualTo(hash(sample("java")));
    assertThat(changed("java", "doDispatch", "dispatchOtherwise")).isEqualTo(hash(sample("java")));
    assertThat(changed("python", "trace_task", "trace_other")).isEqualTo(hash(sample("python")));
  }

  @Test
  void values_do_not_split_an_issue_that_has_a_stack() {
    assertThat(changed("java", "north-3 cannot", "south-9 cannot")).isEqualTo(hash(sample("java")));
  }

  @Test
  void another_function_type_or_line_of_source_is_another_issue() {
    assertThat(changed("java", "\"query\"", "\"update\"")).isNotEqualTo(hash(sample("java")));
    assertThat(changed("java", "SQLTimeoutException", "SQLException"))
        .isNotEqualTo(hash(sample("java")));
    assertThat(changed("python", "unit = order", "cent = order"))
        .isNotEqualTo(hash(sample("python")));
  }

  @Test
  void without_frames_of_its_own_all_frames_count() {
    String one =
        "{'exception':[{'type':'E','stacktrace':{'frames':[{'module':'java.A','in_app':false}]}}]}";
    assertThat(hash(event(one))).isNotEqualTo(hash(event(one.replace("java.A", "java.B"))));
  }

  @Test
  void without_a_stack_the_type_and_the_kind_of_value_count() {
    String one = "{'exception':[{'type':'E','value':'User 1 is unknown'}]}";
    assertThat(hash(event(one))).isEqualTo(hash(event(one.replace('1', '2'))));
    assertThat(hash(event(one))).isNotEqualTo(hash(event(one.replace("unknown", "locked"))));
    assertThat(hash(event(one))).isNotEqualTo(hash(event(one.replace("'E'", "'F'"))));
  }

  @Test
  void the_depth_of_a_recursion_does_not_matter() {
    String frame = "{'module':'a.B','function':'f'},";
    String json = "{'platform':'java','stacktrace':{'frames':[%s{'module':'a.C','function':'g'}]}}";
    assertThat(hash(event(json.formatted(frame))))
        .isEqualTo(hash(event(json.formatted(frame.repeat(200)))));
  }

  @Test
  void the_crashed_thread_decides() {
    Grouping grouping =
        grouper.group(
            event(
                "{'threads':[{'id':1,'current':true,'stacktrace':{'frames':[{'function':'a'}]}},"
                    + "{'id':2,'crashed':true,'stacktrace':{'frames':[{'function':'b'}]}}]}"));
    assertThat(grouping.strategy()).isEqualTo("threads");
    assertThat(grouping.hashes())
        .isEqualTo(grouper.group(event("{'stacktrace':{'frames':[{'function':'b'}]}}")).hashes());
  }

  @Test
  void messages_are_one_issue_by_their_template() {
    String json = "{'logentry':{'message':'Hello %s','params':['ada']}}";
    assertThat(hash(event(json))).isEqualTo(hash(event(json.replace("ada", "grace"))));
    assertThat(grouper.group(event(json)).strategy()).isEqualTo("message");
    assertThat(hash(event("{'message':'Order 17 failed'}")))
        .isEqualTo(hash(event("{'message':'Order 18 failed'}")));
  }

  @Test
  void an_event_without_content_has_the_hash_of_nothing() {
    Grouping grouping = grouper.group(event("{}"));
    assertThat(grouping.hashes()).containsExactly(NOTHING);
    assertThat(grouping.strategy()).isEqualTo("fallback");
    assertThat(grouping.fingerprint()).containsExactly("{{ default }}");
  }

  @Test
  void a_fingerprint_replaces_the_grouping() {
    Grouping one = grouper.group(event("{'message':'a','fingerprint':['x','y']}"));
    assertThat(one.strategy()).isEqualTo("fingerprint");
    assertThat(one.fingerprint()).containsExactly("x", "y");
    assertThat(one.hashes())
        .isEqualTo(grouper.group(event("{'message':'b','fingerprint':['x','y']}")).hashes());
  }

  @Test
  void the_default_fingerprint_changes_nothing() {
    assertThat(hash(event("{'message':'a','fingerprint':['{{default}}']}")))
        .isEqualTo(hash(event("{'message':'a'}")));
  }

  @Test
  void a_salted_fingerprint_splits_the_default_grouping() {
    UUID salted = hash(event("{'message':'a','fingerprint':['{{ default }}','x']}"));
    assertThat(salted).isNotEqualTo(hash(event("{'message':'a'}")));
    assertThat(salted)
        .isNotEqualTo(hash(event("{'message':'b','fingerprint':['{{ default }}','x']}")));
  }

  @Test
  void variables_stand_for_what_the_event_has() {
    String json =
        "{'transaction':'t','tags':{'k':'v'},'exception':[{'type':'E'}],'fingerprint':[%s]}";
    assertThat(hash(event(json.formatted("'{{ transaction }}','{{error.type}}','{{ tags.k }}'"))))
        .isEqualTo(hash(event(json.formatted("'t','E','v'"))));
  }

  @Test
  void a_variable_without_value_says_so() {
    assertThat(hash(event("{'fingerprint':['{{ transaction }}','{{ tags.k }}','{{ function }}']}")))
        .isEqualTo(
            hash(
                event(
                    "{'fingerprint':['<no-transaction>','<no-value-for-tag-k>','<no-function>']}")));
  }

  @Test
  void a_checksum_is_the_hash() {
    Grouping grouping = grouper.group(event("{'checksum':'0123456789abcdef0123456789ABCDEF'}"));
    assertThat(grouping.hashes())
        .containsExactly(UUID.fromString("01234567-89ab-cdef-0123-456789abcdef"));
    assertThat(hash(event("{'checksum':'mine'}")))
        .isNotEqualTo(hash(event("{'checksum':'other'}")));
  }

  @Test
  void browser_reports_are_grouped_by_directive_and_host() {
    String json =
        "{'csp':{'effective_directive':'img-src','blocked_uri':'https://a.example/1.png'}}";
    assertThat(grouper.group(event(json)).strategy()).isEqualTo("csp");
    assertThat(hash(event(json))).isEqualTo(hash(event(json.replace("1.png", "2.png"))));
    assertThat(hash(event(json))).isNotEqualTo(hash(event(json.replace("img", "font"))));
  }

  private UUID hash(NormalizedEvent event) {
    return grouper.group(event).hashes().get(0);
  }

  private UUID changed(String sample, String from, String to) {
    String json = new String(Samples.bytes(sample), StandardCharsets.UTF_8);
    assertThat(json).contains(from);
    return hash(event(json.replace("'", "\\u0027").replace(from, to)));
  }
}
