package dev.vedette.api.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The shape of an event in lists. */
public record EventSimpleRepresentation(
    String id,
    @JsonProperty("event.type") String eventType,
    Optional<String> groupID,
    String eventID,
    String projectID,
    String message,
    String title,
    Optional<String> location,
    String culprit,
    Optional<? extends JsonNode> user,
    List<TagRepresentation> tags,
    String platform,
    Instant dateCreated,
    Optional<String> crashFile,
    JsonNode metadata) {}
