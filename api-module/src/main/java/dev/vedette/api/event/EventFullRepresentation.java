package dev.vedette.api.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.event.EventView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The shape of an event with all that was sent.
 *
 * @param fingerprints the hashes by which the event was grouped
 */
public record EventFullRepresentation(
    String id,
    Optional<String> groupID,
    String eventID,
    String projectID,
    String message,
    String title,
    Optional<String> location,
    Optional<? extends JsonNode> user,
    List<TagRepresentation> tags,
    String platform,
    Optional<Instant> dateReceived,
    JsonNode contexts,
    Optional<Long> size,
    List<EventView.Entry> entries,
    Optional<String> dist,
    Optional<? extends JsonNode> sdk,
    JsonNode context,
    JsonNode packages,
    String type,
    JsonNode metadata,
    List<EventView.EventError> errors,
    Optional<JsonNode> occurrence,
    JsonNode _meta,
    Optional<String> crashFile,
    String culprit,
    Instant dateCreated,
    List<String> fingerprints,
    GroupingConfiguration groupingConfig,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Double> startTimestamp,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Double> endTimestamp) {}
