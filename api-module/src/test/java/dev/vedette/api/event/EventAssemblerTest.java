package dev.vedette.api.event;

import static dev.vedette.api.ShapeAssertions.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.api.Examples;
import dev.vedette.event.Arrival;
import dev.vedette.event.EventNormalizer;
import dev.vedette.event.Neighbours;
import dev.vedette.event.NormalizedEvent;
import dev.vedette.event.StoredEvent;
import dev.vedette.feedback.UserReport;
import dev.vedette.platform.HexIds;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventAssemblerTest {

  private static final UUID ID = UUID.fromString("9fac2ceb-d9a5-4154-8f54-0c9b1a2b3c4d");

  private static StoredEvent stored(String body) throws Exception {
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
                    Optional.of(ID)));
    return new StoredEvent(1, 3, 5, ID, event.timestamp(), event.received(), event.data());
  }

  @Test
  void an_event_in_a_list() throws Exception {
    JsonNode event =
        json(
            EventAssembler.simple(
                stored("{\"message\":\"hello\",\"user\":{\"id\":\"7\"},\"platform\":\"python\"}")));
    assertThat(event.path("id").asText()).isEqualTo("9fac2cebd9a541548f540c9b1a2b3c4d");
    assertThat(event.path("eventID")).isEqualTo(event.path("id"));
    assertThat(event.path("event.type").asText()).isEqualTo("default");
    assertThat(event.path("groupID").asText()).isEqualTo("5");
    assertThat(event.path("projectID").asText()).isEqualTo("3");
    assertThat(event.path("message").asText()).isEqualTo("hello");
    assertThat(event.path("user").path("id").asText()).isEqualTo("7");
    assertThat(event.path("crashFile").isNull()).isTrue();
    assertThat(event.path("dateCreated").asText()).isEqualTo("2026-03-01T12:00:00Z");
    assertThat(event.path("tags").toString())
        .contains("{\"key\":\"level\",\"value\":\"error\"}")
        .contains("\"query\":\"user.id:\\\"7\\\"\"");
  }

  @Test
  void an_event_in_detail() throws Exception {
    JsonNode event =
        json(
            EventAssembler.detail(
                stored(
                    "{\"exception\":{\"values\":[{\"type\":\"Leak\",\"value\":\"x\"}]},"
                        + "\"release\":\"1.0\",\"extra\":{\"a\":1}}"),
                new Neighbours(Optional.empty(), Optional.of(new UUID(1, 2))),
                Optional.empty()));
    assertThat(event.path("type").asText()).isEqualTo("error");
    assertThat(event.path("title").asText()).isEqualTo("Leak: x");
    assertThat(event.path("entries").path(0).path("type").asText()).isEqualTo("exception");
    assertThat(event.path("context").path("a").asInt()).isEqualTo(1);
    assertThat(event.path("release").path("version").asText()).isEqualTo("1.0");
    assertThat(event.path("fingerprints")).hasSize(1);
    assertThat(event.path("groupingConfig").path("id").asText()).isEqualTo("newstyle:2023-01-11");
    assertThat(event.path("nextEventID").asText()).isEqualTo("00000000000000010000000000000002");
    assertThat(event.path("previousEventID").isNull()).isTrue();
    assertThat(event.has("startTimestamp")).isFalse();
    assertThat(event.path("size").isIntegralNumber()).isTrue();
  }

  @Test
  void an_event_has_what_a_user_wrote_about_it() throws Exception {
    UserReport report =
        new UserReport(
            9,
            3,
            ID,
            OptionalLong.of(1),
            OptionalLong.of(5),
            "Jane",
            "j@e.org",
            "It broke!",
            Examples.TIME);
    JsonNode event =
        json(
            EventAssembler.detail(
                stored("{}"),
                new Neighbours(Optional.empty(), Optional.empty()),
                Optional.of(report)));
    assertThat(event.path("userReport").toString())
        .isEqualTo(
            "{\"id\":\"9\",\"eventID\":\"9fac2cebd9a541548f540c9b1a2b3c4d\",\"name\":\"Jane\","
                + "\"email\":\"j@e.org\",\"comments\":\"It broke!\","
                + "\"dateCreated\":\"2026-03-01T12:00:00Z\",\"user\":null,"
                + "\"event\":{\"id\":\"9fac2cebd9a541548f540c9b1a2b3c4d\","
                + "\"eventID\":\"9fac2cebd9a541548f540c9b1a2b3c4d\"}}");
  }

  @Test
  void an_event_of_no_issue_has_no_group() throws Exception {
    StoredEvent event = stored("{}");
    StoredEvent alone =
        new StoredEvent(1, 3, 0, ID, event.occurredAt(), event.receivedAt(), event.data());
    assertThat(json(EventAssembler.simple(alone)).path("groupID").isNull()).isTrue();
    assertThat(json(EventAssembler.full(alone)).path("groupID").isNull()).isTrue();
  }

  @Test
  void the_raw_event_has_the_names_of_the_protocol() throws Exception {
    JsonNode raw =
        RawEvent.of(
            stored(
                "{\"message\":\"hi\",\"release\":\"1.0\",\"tags\":{\"a\":\"b\"},"
                    + "\"sdk\":{\"name\":\"sentry.java\",\"version\":\"8.0.0\"}}"));
    assertThat(raw.path("event_id").asText()).isEqualTo("9fac2cebd9a541548f540c9b1a2b3c4d");
    assertThat(raw.path("project").asLong()).isEqualTo(3);
    assertThat(raw.path("release").asText()).isEqualTo("1.0");
    assertThat(raw.path("dist").isNull()).isTrue();
    assertThat(raw.path("datetime").asText()).isEqualTo("2026-03-01T12:00:00Z");
    assertThat(raw.path("tags").toString()).contains("[\"a\",\"b\"]", "[\"release\",\"1.0\"]");
    assertThat(raw.path("logentry").path("formatted").asText()).isEqualTo("hi");
    assertThat(raw.path("title").asText()).isEqualTo("hi");
  }

  @Test
  void an_event_without_anything_keeps_its_keys() throws Exception {
    JsonNode event = json(EventAssembler.full(stored("{}")));
    for (String key : new String[] {"user", "sdk", "dist", "location", "occurrence", "crashFile"}) {
      assertThat(event.has(key)).as(key).isTrue();
      assertThat(event.path(key).isNull()).as(key).isTrue();
    }
    assertThat(event.path("contexts").isObject()).isTrue();
    assertThat(event.path("packages").isObject()).isTrue();
    assertThat(event.path("entries").isArray()).isTrue();
  }

  @Test
  void an_id_may_have_dashes() {
    assertThat(HexIds.parse("9fac2ceb-d9a5-4154-8f54-0c9b1a2b3c4d")).contains(ID);
    assertThat(HexIds.parse("9FAC2CEBD9A541548F540C9B1A2B3C4D")).contains(ID);
    for (String wrong : new String[] {"", "latest", "9fac2ceb", "g".repeat(32), "1-2-3-4-5"}) {
      assertThat(HexIds.parse(wrong)).isEmpty();
    }
  }
}
