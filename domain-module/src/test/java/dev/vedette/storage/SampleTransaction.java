package dev.vedette.storage;

import dev.vedette.event.Arrival;
import dev.vedette.event.EventNormalizer;
import dev.vedette.event.NormalizedEvent;
import dev.vedette.issue.DigestedEvent;
import dev.vedette.issue.EventGrouper;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** A transaction of 1.5 seconds with two database spans and one of a template. */
final class SampleTransaction {

  private static final long START = SampleEvent.NOON.getEpochSecond();

  private SampleTransaction() {}

  static DigestedEvent of(long projectId) {
    String span = "{\"op\":\"%s\",\"start_timestamp\":%d.25,\"timestamp\":%d.5}";
    String json =
        "{\"type\":\"transaction\",\"transaction\":\"/checkout\",\"platform\":\"java\","
            + "\"start_timestamp\":"
            + START
            + ",\"timestamp\":"
            + (START + 1)
            + ".5,\"user\":{\"id\":\"7\"},"
            + "\"contexts\":{\"trace\":{\"trace_id\":\"4c79f60c11214eb38604f4ae0781bfb2\","
            + "\"span_id\":\"fa90fdead5f74052\",\"op\":\"http.server\",\"status\":\"ok\"}},"
            + "\"spans\":["
            + span.formatted("db", START, START)
            + ","
            + span.formatted("db", START, START)
            + ","
            + span.formatted("template", START, START)
            + "]}";
    NormalizedEvent event =
        new EventNormalizer()
            .normalize(
                json.getBytes(StandardCharsets.UTF_8),
                new Arrival(
                    projectId,
                    SampleEvent.NOON.plusSeconds(2),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(UUID.randomUUID())));
    return new DigestedEvent(event, new EventGrouper().group(event), json.length());
  }
}
