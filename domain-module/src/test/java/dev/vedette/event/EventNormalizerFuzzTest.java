package dev.vedette.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.event.scrub.ScrubSettings;
import dev.vedette.event.scrub.Scrubber;
import dev.vedette.issue.EventGrouper;
import dev.vedette.platform.Options;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Any bytes are an event that can be scrubbed, stored, grouped and shown, or they are refused. */
class EventNormalizerFuzzTest {
  /** What an event gains at most: names of members that follow, tags, and remarks. */
  private static final int GROWTH = 150_000;

  private static final Scrubber SCRUBBER =
      Scrubber.of(ScrubSettings.of(Options.NONE, Options.NONE));

  /** What every project has that changed nothing. */
  private static final Screening USUAL =
      new Screening() {
        @Override
        public void filter(ObjectNode event, Arrival arrival) {
          // everything is welcome
        }

        @Override
        public void scrub(ObjectNode event, ArrayNode errors, ObjectNode meta) {
          SCRUBBER.scrub(event, errors, meta);
        }

        @Override
        public void scrubTags(ArrayNode tags, ObjectNode meta) {
          SCRUBBER.scrubTags(tags, meta);
        }
      };

  private final EventNormalizer normalizer = new EventNormalizer();
  private final EventGrouper grouper = new EventGrouper();

  @FuzzTest(maxDuration = "60s")
  void any_bytes_are_an_event_within_its_bounds_or_refused(byte[] json) {
    check(json, Screening.NONE);
    check(json, USUAL);
  }

  private void check(byte[] json, Screening screening) {
    NormalizedEvent event;
    try {
      event = normalizer.normalize(json, Samples.ARRIVAL, screening);
    } catch (InvalidEventException e) {
      assertThat(e.reason()).isIn("invalid_json", "no_data");
      return;
    }
    EventBounds.check(event);
    assertThat(grouper.group(event).hashes()).isNotEmpty();
    EventEntries.view(event.data());
    String stored = event.data().toString();
    assertThat(stored.length()).isLessThan(6 * json.length + GROWTH);
    assertThat(isClean(event.data())).isTrue();
    again(event, stored, screening);
  }

  /** What was normalised already stays as it is, but for what tells how it came to be. */
  private void again(NormalizedEvent event, String stored, Screening screening) {
    byte[] json = stored.getBytes(StandardCharsets.UTF_8);
    NormalizedEvent second = normalizer.normalize(json, Samples.ARRIVAL, screening);
    assertThat(essence(second.data())).isEqualTo(essence(event.data()));
    assertThat(second.tags()).isEqualTo(event.tags());
    assertThat(grouper.group(second).hashes()).isEqualTo(grouper.group(event).hashes());
  }

  private static JsonNode essence(ObjectNode data) {
    JsonNode rest = data.deepCopy().without(List.of("size", "errors", "_meta"));
    return EventParser.parse(rest.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static boolean isClean(JsonNode node) {
    if (node.isTextual()) {
      return Text.clean(node.textValue()).equals(node.textValue());
    }
    for (JsonNode child : node) {
      if (!isClean(child)) {
        return false;
      }
    }
    return node.properties().stream()
        .allMatch(entry -> Text.clean(entry.getKey()).equals(entry.getKey()));
  }
}
