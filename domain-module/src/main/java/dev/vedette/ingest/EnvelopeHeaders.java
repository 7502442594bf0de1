package dev.vedette.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.platform.HexIds;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;

/** Makes an {@link EnvelopeHeader} of its JSON. */
final class EnvelopeHeaders {
  private static final long FIRST_YEAR = 2000;
  private static final long LAST_YEAR = 9999;

  private EnvelopeHeaders() {}

  /**
   * Reads the keys that matter; others are allowed and ignored.
   *
   * @throws IngestException 400 if {@code event_id} is there and not an id
   */
  static EnvelopeHeader read(JsonNode json) {
    Optional<UUID> eventId = Optional.empty();
    JsonNode id = json.path("event_id");
    if (!id.isMissingNode() && !id.isNull()) {
      eventId = HexIds.parse(id.asText());
      if (eventId.isEmpty()) {
        throw IngestException.badEnvelope("invalid envelope header");
      }
    }
    return new EnvelopeHeader(
        eventId,
        text(json.path("dsn")),
        text(json.path("sent_at")).flatMap(EnvelopeHeaders::time),
        sdk(json.path("sdk")));
  }

  /** A time that cannot be read is as good as none: it only corrects clocks. */
  private static Optional<Instant> time(String text) {
    try {
      OffsetDateTime time = OffsetDateTime.parse(text);
      boolean sensible = time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR;
      return sensible ? Optional.of(time.toInstant()) : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> sdk(JsonNode sdk) {
    return text(sdk.path("name"))
        .map(name -> name + text(sdk.path("version")).map(version -> "/" + version).orElse(""));
  }

  private static Optional<String> text(JsonNode node) {
    return Optional.of(node).filter(JsonNode::isTextual).map(JsonNode::asText);
  }
}
