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
import java.nio.charset.StandardCharsets;
import java.util.Optional;
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
                new Neighbours(Optional.empty(), Optional.of(new UUID(1, 2)))));
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
    assertThat(EventIds.parse("9fac2ceb-d9a5-4154-8f54-0c9b1a2b3c4d")).contains(ID);
    assertThat(EventIds.parse("9FAC2CEBD9A541548F540C9B1A2B3C4D")).contains(ID);
    for (String wrong : new String[] {"", "latest", "9fac2ceb", "g".repeat(32), "1-2-3-4-5"}) {
      assertThat(EventIds.parse(wrong)).isEmpty();
    }
  }
}
