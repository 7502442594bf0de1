package dev.vedette.event;

import static dev.vedette.event.Samples.data;
import static dev.vedette.event.Samples.sample;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.event.EventView.Entry;
import dev.vedette.event.EventView.EventTag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventEntriesTest {

  @Test
  void the_most_telling_interface_comes_first() {
    List<String> types =
        EventEntries.view(sample("java").data()).entries().stream().map(Entry::type).toList();
    assertThat(types)
        .containsExactly("message", "exception", "threads", "breadcrumbs", "request", "debugmeta");
  }

  @Test
  void all_interfaces_stand_in_the_order_of_their_scores() {
    JsonNode data =
        data(
            "{'debug_meta':{'images':[{'type':'jvm','debug_id':'"
                + "0".repeat(32)
                + "'}]},'request':{'url':'u'},'template':{'filename':'t'},"
                + "'breadcrumbs':[{'message':'b'}],'expectstaple':{'hostname':'h'},"
                + "'expectct':{'hostname':'h'},'hpkp':{'hostname':'h'},'csp':{'blocked_uri':'x'},"
                + "'threads':[{'id':1}],'stacktrace':[{'function':'f'}],"
                + "'exception':[{'type':'E'},{'type':'F'}],'message':'m'}");
    assertThat(EventEntries.view(data).entries().stream().map(Entry::type))
        .containsExactly(
            "message",
            "exception",
            "stacktrace",
            "threads",
            "csp",
            "hpkp",
            "expectct",
            "expectstaple",
            "breadcrumbs",
            "template",
            "request",
            "debugmeta");
  }

  @Test
  void a_template_shows_the_lines_around() {
    JsonNode data =
        data(
            "{'template':{'filename':'cart.html','lineno':'3','hat':1,'context_line':'c',"
                + "'pre_context':['b'],'post_context':['d']}}");
    assertThat(EventEntries.view(data).entries().get(0).data().toString())
        .isEqualTo(
            "{\"lineNo\":3,\"filename\":\"cart.html\","
                + "\"context\":[[2,\"b\"],[3,\"c\"],[4,\"d\"]]}");
    assertThat(data("{'template':{'lineno':-1}}").has("template")).isFalse();
    assertThat(data("{'template':7}").at("/errors/0/name").asText()).isEqualTo("template");
  }

  @Test
  void frames_have_the_names_of_the_api() {
    JsonNode frame = entry(sample("python"), "exception").at("/values/0/stacktrace/frames/1");
    assertThat(frame.get("absPath").asText()).isEqualTo("/srv/billing/tasks.py");
    assertThat(frame.get("lineNo").asInt()).isEqualTo(88);
    assertThat(frame.get("inApp").booleanValue()).isTrue();
    assertThat(frame.get("colNo").isNull()).isTrue();
    assertThat(frame.get("vars").has("order")).isTrue();
    assertThat(frame.get("context").toString())
        .isEqualTo(
            "[[86,\"def charge(order):\"],[87,\"    total = order['total']\"],"
                + "[88,\"    unit = order['currency']\"],[89,\"    pay(total, unit)\"]]");
  }

  @Test
  void exceptions_say_whether_foreign_frames_can_be_hidden() {
    JsonNode exception = entry(sample("java"), "exception");
    assertThat(exception.get("hasSystemFrames").booleanValue()).isTrue();
    assertThat(exception.get("excOmitted").isNull()).isTrue();
    assertThat(exception.at("/values/1/threadId").asText()).isEqualTo("31");
    assertThat(exception.at("/values/1/mechanism/handled").booleanValue()).isFalse();
    assertThat(exception.at("/values/1/rawStacktrace").isNull()).isTrue();
    JsonNode foreign =
        EventEntries.view(data("{'stacktrace':{'frames':[{'function':'f','in_app':false}]}}"))
            .entries()
            .get(0)
            .data();
    assertThat(foreign.get("hasSystemFrames").booleanValue()).isFalse();
  }

  @Test
  void breadcrumbs_have_dates() {
    JsonNode values = entry(sample("python"), "breadcrumbs").get("values");
    assertThat(values.at("/0/timestamp").asText()).isEqualTo("2026-11-21T09:30:14.000001Z");
    assertThat(EntryViews.date(Instant.parse("2026-11-21T09:30:14Z")))
        .isEqualTo("2026-11-21T09:30:14Z");
  }

  @Test
  void a_request_has_pairs() {
    JsonNode request = entry(sample("java"), "request");
    assertThat(request.get("query").toString())
        .isEqualTo("[[\"force\",\"true\"],[\"by\",\"a b\"]]");
    assertThat(request.get("inferredContentType").asText()).isEqualTo("application/json");
    assertThat(request.get("fragment").asText()).isEqualTo("top");
    assertThat(request.get("apiTarget").isNull()).isTrue();
  }

  @Test
  void a_plain_message_stands_in_both_places() {
    JsonNode message = EventEntries.view(data("{'message':'m'}")).entries().get(0).data();
    assertThat(message.toString())
        .isEqualTo("{\"formatted\":\"m\",\"message\":\"m\",\"params\":null}");
  }

  @Test
  void internal_tags_are_shown_without_their_prefix_and_users_with_a_query() {
    List<EventTag> tags = EventEntries.view(sample("java").data()).tags();
    assertThat(tags)
        .contains(
            new EventTag("release", "pump@2.4.1", Optional.empty()),
            new EventTag("user", "id:42", Optional.of("user.id:\"42\"")))
        .isSortedAccordingTo((a, b) -> a.key().compareTo(b.key()));
  }

  @Test
  void the_user_has_all_members_of_the_api() {
    assertThat(EventEntries.user(sample("python").data()).orElseThrow().toString())
        .isEqualTo(
            "{\"id\":null,\"email\":null,\"username\":\"grace\",\"ip_address\":null,"
                + "\"name\":null,\"geo\":null,\"data\":null}");
  }

  @Test
  void remarks_stand_where_the_api_has_the_value() {
    EventView view =
        EventEntries.view(
            data(
                "{'message':'"
                    + "x".repeat(9000)
                    + "','stacktrace':{'frames':[{'function':'f',"
                    + "'lineno':'x'}]},'tags':{'a':'x\\ny'}}"));
    assertThat(view.meta().at("/entries/0/data/formatted//len").asInt()).isEqualTo(9000);
    assertThat(view.meta().at("/message//len").asInt()).isEqualTo(9000);
    assertThat(view.meta().at("/entries/1/data/frames/0/lineNo//err").isArray()).isTrue();
    assertThat(view.meta().at("/tags/a//val").asText()).isEqualTo("x\ny");
    assertThat(view.meta().get("user").isNull()).isTrue();
  }

  @Test
  void errors_have_words() {
    EventView view = EventEntries.view(data("{'user':{'ip_address':'x','id':1}}"));
    assertThat(view.errors()).hasSize(1);
    assertThat(view.errors().get(0).type()).isEqualTo("invalid_data");
    assertThat(view.errors().get(0).message()).isNotEmpty();
    assertThat(view.errors().get(0).data().get("name").asText()).isEqualTo("user.ip_address");
  }

  @Test
  void the_little_that_is_left_of_an_oversized_event_can_be_shown() {
    JsonNode rest =
        EventParser.parse(
            "{\"event_id\":\"ab\",\"errors\":[{\"type\":\"too_large\"}]}"
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(EventEntries.view(rest).title()).isEqualTo("<unlabeled event>");
  }

  private static JsonNode entry(NormalizedEvent event, String type) {
    return EventEntries.view(event.data()).entries().stream()
        .filter(entry -> entry.type().equals(type))
        .findFirst()
        .orElseThrow()
        .data();
  }
}
