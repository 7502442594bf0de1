package dev.vedette.issue.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.event.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExplainerTest {

  private static final String STACK =
      "{'platform':'java','message':'m','exception':[{'type':'E','value':'v 1','stacktrace':"
          + "{'frames':[{'module':'acme.A','function':'a','in_app':true},"
          + "{'module':'java.B','function':'b','in_app':false}]}}]}";

  @Test
  void frames_of_the_application_decide_and_the_others_say_why_not() throws Exception {
    List<Variant> variants = explain(STACK, "", "");

    assertThat(variants).extracting(Variant::key).containsExactly("app", "system");
    Variant app = variants.get(0);
    assertThat(app.description()).isEqualTo("exception stacktrace — in-app frames");
    assertThat(app.contributes()).isTrue();
    assertThat(app.hash()).isPresent();
    assertThat(variants.get(1).contributes()).isFalse();
    assertThat(variants.get(1).hash()).isEmpty();
    List<Component> frames = all(app, "frame");
    assertThat(frames).extracting(Component::contributes).containsExactly(true, false);
    assertThat(frames.get(1).hint()).contains("not the application's own");
    assertThat(all(app, "value").get(0).hint()).contains("the stack trace tells more");
    assertThat(all(app, "message").get(0).contributes()).isFalse();
    assertThat(all(app, "message").get(0).hint()).contains("exception takes precedence");
    assertThat(all(variants.get(1), "frame"))
        .extracting(Component::contributes)
        .containsExactly(true, true);
  }

  @Test
  void a_frame_names_the_rule_that_decided() throws Exception {
    Variant app = explain(STACK, "", "module:java.* +app\nfunction:a -group").get(0);

    List<Component> frames = all(app, "frame");
    assertThat(frames.get(0).hint())
        .contains("ignored by the stack trace rule “function:a -group”");
    assertThat(frames.get(1).hint())
        .contains("marked as the application's own by the stack trace rule “module:java.* +app”");
  }

  @Test
  void too_few_frames_say_so() throws Exception {
    Variant system = explain(STACK, "", "function:a min-frames=9").get(0);

    assertThat(all(system, "stacktrace").get(0).hint().orElse("")).contains("of 9 frames");
  }

  @Test
  void a_fingerprint_decides_and_tells_where_it_is_from() throws Exception {
    Variant sent = explain("{'message':'m','fingerprint':['a','{{ level }}']}", "", "").get(0);
    assertThat(sent.key()).isEqualTo("custom_fingerprint");
    assertThat(sent.values()).containsExactly("a", "error");
    assertThat(sent.matchedRule()).isEmpty();

    List<Variant> ruled = explain("{'message':'m','fingerprint':['a']}", "message:m -> b", "");
    assertThat(ruled.get(0).values()).containsExactly("b");
    assertThat(ruled.get(0).clientValues()).contains(List.of("a"));
    assertThat(ruled.get(0).matchedRule()).contains("message:m -> b");
    assertThat(ruled.get(1).contributes()).isFalse();
    assertThat(ruled.get(1).component().orElseThrow().hint()).contains("the fingerprint decides");
  }

  @Test
  void a_salted_grouping_has_both() throws Exception {
    Variant salted = explain(STACK, "type:E -> {{ default }} x", "").get(0);

    assertThat(salted.type()).isEqualTo("salted_component");
    assertThat(salted.values()).containsExactly("{{ default }}", "x");
    assertThat(salted.component()).isPresent();
  }

  @Test
  void a_checksum_decides() throws Exception {
    Variant plain = explain("{'checksum':'0123456789abcdef0123456789abcdef'}", "", "").get(0);
    assertThat(plain.type()).isEqualTo("checksum");
    assertThat(explain("{'message':'m','checksum':'mine'}", "", "").get(0).type())
        .isEqualTo("hashed_checksum");
  }

  @Test
  void an_event_without_content_says_that_there_is_none() throws Exception {
    List<Variant> variants = explain("{}", "", "");

    assertThat(variants).extracting(Variant::key).containsExactly("fallback");
    assertThat(variants.get(0).hash()).isPresent();
  }

  @Test
  void each_kind_of_event_is_described() throws Exception {
    assertThat(describe("{'message':'m'}")).isEqualTo("message");
    assertThat(describe("{'exception':[{'type':'E'}]}")).isEqualTo("exception type");
    assertThat(describe("{'exception':[{'type':'E','value':'v'}]}")).isEqualTo("exception message");
    assertThat(describe("{'exception':[{'type':'E','value':'v'},{'type':'F','value':'w'}]}"))
        .isEqualTo("chained exception messages");
    assertThat(describe("{'stacktrace':{'frames':[{'function':'f'}]}}"))
        .startsWith("event-level stacktrace");
    assertThat(
            describe(
                "{'threads':[{'id':1,'crashed':true,'stacktrace':{'frames':[{'function':'a'}]}}]}"))
        .startsWith("thread stacktrace");
    assertThat(describe("{'csp':{'effective_directive':'img-src','blocked_uri':'https://a.b'}}"))
        .isEqualTo("directive and URL");
  }

  private static String describe(String json) throws RuleSyntaxException {
    return explain(json, "", "").get(0).description();
  }

  private static List<Variant> explain(String json, String fingerprints, String stackTraces)
      throws RuleSyntaxException {
    return EventGrouping.of(
            Samples.data(json),
            GroupingConfiguration.LATEST,
            FingerprintRules.parse(fingerprints),
            StackTraceRules.parse(stackTraces))
        .explain();
  }

  private static List<Component> all(Variant variant, String id) {
    List<Component> found = new ArrayList<>();
    Optional<Component> root = variant.component();
    root.ifPresent(each -> collect(each, id, found));
    return found;
  }

  private static void collect(Component component, String id, List<Component> found) {
    if (component.id().equals(id)) {
      found.add(component);
    }
    for (Object part : component.values()) {
      if (part instanceof Component inner) {
        collect(inner, id, found);
      }
    }
  }
}
