package dev.vedette.event.screen;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.event.Arrival;
import dev.vedette.event.EventNormalizer;
import dev.vedette.event.Screening;
import dev.vedette.event.scrub.ScrubSettings;
import dev.vedette.event.scrub.Scrubber;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** Shows what settings do to an event, which is not stored. */
public final class ScrubTrial {

  /** Longest event, in characters. */
  public static final int MAX_LENGTH = 200_000;

  private ScrubTrial() {}

  /**
   * Normalises and scrubs an event.
   *
   * @param json as an SDK sends it
   * @return as it would be stored, with the remarks in {@code _meta}
   * @throws IllegalArgumentException if the settings' advanced rules are wrong
   * @throws dev.vedette.event.InvalidEventException if it is no event
   */
  public static ObjectNode of(String json, ScrubSettings settings, Instant now) {
    Arrival arrival =
        new Arrival(
            0,
            now,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return new EventNormalizer().normalize(bytes, arrival, only(Scrubber.of(settings))).data();
  }

  private static Screening only(Scrubber scrubber) {
    return new Screening() {
      @Override
      public void filter(ObjectNode event, Arrival arrival) {
        // a filter would show nothing
      }

      @Override
      public void scrub(ObjectNode event, ArrayNode errors, ObjectNode meta) {
        scrubber.scrub(event, errors, meta);
      }

      @Override
      public void scrubTags(ArrayNode tags, ObjectNode meta) {
        scrubber.scrubTags(tags, meta);
      }
    };
  }
}
