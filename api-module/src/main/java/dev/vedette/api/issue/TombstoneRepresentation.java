package dev.vedette.api.issue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.api.access.UserRepresentation;
import java.time.Instant;
import java.util.Optional;

/** The shape of an issue that was discarded. */
public record TombstoneRepresentation(
    String id,
    String level,
    String message,
    String culprit,
    String type,
    JsonNode metadata,
    Optional<UserRepresentation> actor,
    Instant dateAdded) {}
