package dev.vedette.api.event;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** The shape of an event with what is around it. */
public record EventDetailRepresentation(
    @JsonUnwrapped EventFullRepresentation event,
    Optional<ReleaseReference> release,
    Optional<UserReportRepresentation> userReport,
    List<JsonNode> sdkUpdates,
    List<String> resolvedWith,
    Optional<String> nextEventID,
    Optional<String> previousEventID) {

  /** A release of which no more is known than its name. */
  public record ReleaseReference(String version) {}
}
