package dev.vedette.event;

import static dev.vedette.event.Samples.ARRIVAL;
import static dev.vedette.event.Samples.data;
import static dev.vedette.event.Samples.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.issue.EventGrouper;
import dev.vedette.issue.Grouping;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileEventsTest {
  private final EventNormalizer normalizer = new EventNormalizer();
  private final EventGrouper grouper = new EventGrouper();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "null",
        "7",
        "{} {}",
        "{'a':NaN}",
        "{'a':'\u0001'}",
        "not json",
        "{'a':1e}"
      })
  void what_is_no_json_object_is_refused(String json) {
    assertThatThrownBy(() -> event(json))
        .isInstanceOfSatisfying(
            InvalidEventException.class, e -> assertThat(e.reason()).isEqualTo("invalid_json"));
  }

  @Test
  void an_empty_body_has_its_own_reason() {
    assertThatThrownBy(() -> normalizer.normalize(new byte[0], ARRIVAL))
        .isInstanceOfSatisfying(
            InvalidEventException.class, e -> assertThat(e.reason()).isEqualTo("no_data"));
  }

  @Test
  void other_encodings_and_broken_utf_8_are_refused() {
    for (byte[] json :
        List.of(
            "{\"message\":\"x\"}".getBytes(StandardCharsets.UTF_16),
            "{\"message\":\"x\"}".getBytes(StandardCharsets.UTF_16LE),
            new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xc3, '"', '}'})) {
      assertThatThrownBy(() -> normalizer.normalize(json, ARRIVAL))
          .isInstanceOf(InvalidEventException.class);
    }
  }

  @Test
  void deep_nesting_is_refused_before_the_stack_overflows() {
    String json = "{'extra':" + "[".repeat(10_000) + "]".repeat(10_000) + "}";
    assertThatThrownBy(() -> event(json)).isInstanceOf(InvalidEventException.class);
  }

  @Test
  void deep_nesting_inside_a_text_stays_a_text() {
    String body = "[".repeat(5000);
    assertThat(data("{'request':{'data':'" + body + "'}}").at("/request/data").isTextual())
        .isTrue();
  }

  @Test
  void nul_and_lone_surrogates_never_reach_the_database() {
    NormalizedEvent event =
        event(
            "{'message':'a\\u0000b\\ud800c','transaction':'t\\u0000','tags':{'k\\u0000ey':'v\\u0000'},"
                + "'user':{'id':'\\udc00x'},'extra':{'\\u0000':'\\u0000'},"
                + "'request':{'data':'{\\\"a\\\":\\\"\\\\u0000\\\"}','query_string':'a=%00'}}");
    assertThat(event.title()).isEqualTo("ab\ufffdc");
    assertThat(event.tags()).contains(new Tag("key", "v"));
    assertThat(event.userTag()).contains("id:\ufffdx");
    assertThat(event.data().toString()).doesNotContain("\u0000").doesNotContain("\\u0000");
  }

  @Test
  void a_surrogate_that_was_written_as_utf_8_is_replaced() {
    byte[] json = "{\"message\":\"abc\"}".getBytes(StandardCharsets.UTF_8);
    json[12] = (byte) 0xed;
    json[13] = (byte) 0xa0;
    json[14] = (byte) 0x80;
    assertThat(normalizer.normalize(json, ARRIVAL).title()).isEqualTo("\ufffd");
  }

  /** The JSON parser decodes characters that are longer than need be, or beyond Unicode. */
  @Test
  void characters_that_utf_8_does_not_have_are_mended() {
    for (byte[] wrong :
        List.of(
            new byte[] {(byte) 0xc0, (byte) 0x80},
            new byte[] {(byte) 0xe0, (byte) 0x80, (byte) 0x80},
            new byte[] {(byte) 0xf0, (byte) 0x80, (byte) 0x80, (byte) 0x80},
            new byte[] {(byte) 0xf4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
            new byte[] {(byte) 0xf7, (byte) 0xbf, (byte) 0xbf, (byte) 0xbf})) {
      ByteArrayOutputStream json = new ByteArrayOutputStream();
      json.writeBytes("{\"message\":\"a".getBytes(StandardCharsets.UTF_8));
      json.writeBytes(wrong);
      json.writeBytes("\"}".getBytes(StandardCharsets.UTF_8));
      try {
        String message = normalizer.normalize(json.toByteArray(), ARRIVAL).message();
        assertThat(Text.clean(message)).isEqualTo(message);
      } catch (InvalidEventException e) {
        assertThat(e.reason()).isEqualTo("invalid_json");
      }
    }
  }

  @Test
  void whole_pairs_survive() {
    assertThat(event("{'message':'\\ud83d\\ude00'}").title()).isEqualTo("😀");
  }

  @Test
  void a_million_tags_are_cut_to_two_hundred() {
    StringBuilder json = new StringBuilder("{\"tags\":[[\"k\",\"v\"]");
    for (int i = 0; i < 1_000_000; i++) {
      json.append(",[\"k").append(i).append("\",1]");
    }
    byte[] bytes = json.append("]}").toString().getBytes(StandardCharsets.UTF_8);
    assertThat(normalizer.normalize(bytes, ARRIVAL).tags()).hasSize(200 + 1);
  }

  @Test
  void ten_thousand_wrong_values_leave_a_bounded_number_of_remarks() {
    String tags = "7,".repeat(10_000);
    ObjectNode data = data("{'tags':[" + tags + "7]}");
    assertThat(data.get("errors").size()).isEqualTo(50);
    assertThat(data.toString().length()).isLessThan(60_000);
  }

  @Test
  void numbers_of_any_size_are_survived() {
    String huge = "9".repeat(900);
    NormalizedEvent event =
        event(
            "{'timestamp':"
                + huge
                + ",'extra':{'a':"
                + huge
                + ",'b':1e999,'c':-1e999},"
                + "'exception':[{'type':"
                + huge
                + ",'stacktrace':{'frames':[{'function':'f',"
                + "'lineno':1e400,'colno':"
                + huge
                + "}]}}]}");
    assertThat(event.timestamp()).isEqualTo(Samples.NOW);
    assertThatThrownBy(() -> event("{'extra':{'a':" + "9".repeat(5000) + "}}"))
        .isInstanceOf(InvalidEventException.class);
  }

  @Test
  void prototype_names_are_names_like_others() {
    NormalizedEvent event =
        event(
            "{'__proto__':{'a':1},'constructor':1,'tags':{'__proto__':'x'},'extra':{'__proto__':1}}");
    assertThat(event.tags()).contains(new Tag("__proto__", "x"));
    assertThat(event.data().has("__proto__")).isFalse();
  }

  @Test
  void a_clients_own_remarks_may_have_any_form() {
    String place = "{'':{'rem':{'a':1},'err':7,'len':'x'}}";
    data(
        "{'_meta':{'logger':"
            + place
            + ",'tags':[],'exception':7},'logger':'"
            + "x".repeat(100)
            + "','tags':[[]],'exception':[{}],'errors':[1,{'type':[]},null]}");
    data("{'_meta':[],'errors':{}}");
  }

  @Test
  void every_wrong_type_in_every_place_is_survived() {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    List<JsonNode> wrong =
        List.of(
            nodes.nullNode(),
            nodes.textNode(""),
            nodes.textNode("x"),
            nodes.numberNode(-1),
            nodes.numberNode(1.5),
            nodes.booleanNode(true),
            nodes.arrayNode(),
            nodes.arrayNode().addNull(),
            nodes.arrayNode().add(nodes.arrayNode()),
            nodes.arrayNode().add("x").add(1),
            nodes.objectNode(),
            nodes.objectNode().putNull("values"),
            nodes.objectNode().set("values", nodes.objectNode().put("type", 1)));
    for (String sample : List.of("java", "javascript", "python")) {
      int places = places(EventParser.parse(Samples.bytes(sample))).size();
      for (int i = 0; i < places; i++) {
        for (JsonNode value : wrong) {
          ObjectNode event = EventParser.parse(Samples.bytes(sample));
          places(event).get(i).put(value);
          check(event.toString().getBytes(StandardCharsets.UTF_8));
        }
      }
    }
  }

  @Test
  void mutated_bytes_are_normalised_or_refused() {
    Random random = new Random(20_261_121);
    byte[] marks = "{}[]\",:\\u0d8-.eE1tnf'\n\u0000".getBytes(StandardCharsets.UTF_8);
    int refused = 0;
    for (int round = 0; round < 3000; round++) {
      byte[] json = Samples.bytes(List.of("java", "javascript", "python").get(round % 3));
      for (int change = random.nextInt(4); change >= 0; change--) {
        json[random.nextInt(json.length)] =
            random.nextInt(8) == 0
                ? (byte) random.nextInt(256)
                : marks[random.nextInt(marks.length)];
      }
      try {
        check(json);
      } catch (InvalidEventException e) {
        refused++;
      }
    }
    assertThat(refused).isBetween(300, 2700);
  }

  /** Normalises, groups and shows an event, and holds what comes out against the columns. */
  private void check(byte[] json) {
    NormalizedEvent event = normalizer.normalize(json, ARRIVAL);
    Grouping grouping = grouper.group(event);
    EventEntries.view(event.data());
    assertThat(grouping.hashes()).hasSize(1);
    EventBounds.check(event);
  }

  private interface Place {
    void put(JsonNode value);
  }

  private static List<Place> places(JsonNode node) {
    List<Place> places = new ArrayList<>();
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> entry : object.properties()) {
        places.add(value -> object.set(entry.getKey(), value));
        places.addAll(places(entry.getValue()));
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        int index = i;
        places.add(value -> array.set(index, value));
        places.addAll(places(array.get(i)));
      }
    }
    return places;
  }
}
