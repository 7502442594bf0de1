package dev.vedette.issue.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.event.Samples;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StackTraceRulesTest {

  /** Oldest first: main and run are the application's, handle and fail are a library's. */
  private static final String EVENT =
      "{'platform':'java','exception':[{'type':'Oops','value':'no','mechanism':{'type':'hook'},"
          + "'stacktrace':{'frames':["
          + "{'module':'acme.Main','function':'main','abs_path':'/src/Main.java','in_app':true},"
          + "{'module':'acme.Run','function':'run','abs_path':'/src/Run.java','in_app':true},"
          + "{'module':'lib.Handler','function':'handle','package':'/opt/lib.jar','in_app':false},"
          + "{'module':'lib.Fail','function':'fail','in_app':false}]}}]}";

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "''; main run",
        "function:run -app; main",
        "function:handle +app; main run handle",
        "module:lib.* +app; main run handle fail",
        "!module:lib.* -group; ''",
        "path:**/run.java -group; main",
        "package:/opt/** +app; main run handle",
        "function:handle ^+app; main run fail",
        "function:run v-app; run",
        "function:handle v-group; ''",
        "app:no +app; main run handle fail",
        "family:other function:run -app; main",
        "family:native function:run -app; main run",
        "[ function:main ] | function:run -group; main",
        "[ function:run ] | function:run -group; main run",
        "function:main | [ function:run ] -group; run",
        "function:fail +group; main run fail",
        "function:fail | [ function:x ] +group; main run",
        "error.type:Oops max-frames=1; main run",
        "function:main max-frames=1; run",
        "function:main max-frames=1 invert-stacktrace=1; main",
        "function:main min-frames=3; ''",
        "error.type:O* function:run -app; main",
        "error.value:NO function:run -app; main",
        "error.mechanism:hook function:run -app; main",
        "error.type:Other function:run -app; main run",
      })
  void rules_say_which_frames_count(String rule, String counting) throws RuleSyntaxException {
    EventGrouping grouping = group(Samples.data(EVENT), rule);

    List<String> names = new ArrayList<>();
    StackParts stack = grouping.standard().exceptions().chains().get(0).get(0).stack;
    StackParts.Contributions counted = stack.of(true);
    for (int i = 0; i < stack.frames().length && counted.count() > 0; i++) {
      if (counted.counts(i)) {
        names.add(stack.frames()[i].function);
      }
    }
    assertThat(String.join(" ", names))
        .isEqualTo(rule.startsWith("error.type:Oops max") ? "run" : counting);
  }

  @Test
  void later_rules_see_what_earlier_ones_changed() throws RuleSyntaxException {
    String marked = "module:lib.* category:none +app\nmodule:lib.* category=library\n";
    assertThat(group(Samples.data(EVENT), marked + "category:library +app").hash())
        .isEqualTo(group(Samples.data(EVENT), "module:lib.* +app").hash());
    assertThat(group(Samples.data(EVENT), "function:run -app\nfunction:run +app").hash())
        .isEqualTo(group(Samples.data(EVENT), "").hash());
  }

  @Test
  void frames_are_marked_for_whoever_looks_at_the_event() throws RuleSyntaxException {
    ObjectNode data = Samples.data(EVENT);
    group(data, "function:run -app");

    JsonNode run = frames(data).get(1);
    assertThat(run.path("in_app").booleanValue()).isFalse();
    assertThat(run.path("data").path("orig_in_app").booleanValue()).isTrue();
    assertThat(frames(data).get(0).has("data")).isFalse();
  }

  @Test
  void other_rules_start_from_what_the_client_sent() throws RuleSyntaxException {
    ObjectNode data = Samples.data(EVENT);
    var before = group(data, "").hash();
    group(data, "function:run -app");

    assertThat(group(data, "function:nobody -app").hash()).isEqualTo(before);
    assertThat(frames(data).get(1).path("in_app").booleanValue()).isTrue();
  }

  @Test
  void frames_of_threads_and_of_the_event_are_ruled_too() throws RuleSyntaxException {
    ObjectNode data =
        Samples.data(
            "{'platform':'java','threads':[{'id':1,'crashed':true,'stacktrace':{'frames':"
                + "[{'module':'a.A','function':'a'}]}},{'id':2,'stacktrace':{'frames':"
                + "[{'module':'a.B','function':'b'}]}}]}");
    group(data, "module:a.* -app");
    for (JsonNode thread : data.path("threads").path("values")) {
      assertThat(EventTree.frames(thread).get(0).path("in_app").booleanValue()).isFalse();
    }
  }

  @Test
  void hostile_rules_cost_a_bounded_amount() throws RuleSyntaxException {
    String frame =
        "{'function':'%s','abs_path':'/%s','in_app':true},"
            .formatted("a".repeat(500), "b/".repeat(900));
    ObjectNode data =
        Samples.data("{'stacktrace':{'frames':[" + frame.repeat(249) + "{'function':'end'}]}}");
    String rules = ("function:" + "*a".repeat(30) + "b path:" + "**/b".repeat(8) + "c -app\n");

    EventGrouping grouping = group(data, rules.repeat(800));

    assertThat(grouping.isCutShort()).isTrue();
    assertThat(group(data, rules).isCutShort()).isFalse();
  }

  private static ArrayNode frames(ObjectNode data) {
    return EventTree.frames(EventTree.exceptions(data).get(0));
  }

  private static EventGrouping group(ObjectNode data, String rules) throws RuleSyntaxException {
    return EventGrouping.of(
        data, GroupingConfiguration.LATEST, FingerprintRules.NONE, StackTraceRules.parse(rules));
  }
}
