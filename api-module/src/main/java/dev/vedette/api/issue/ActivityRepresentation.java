package dev.vedette.api.issue;

import dev.vedette.api.access.UserRepresentation;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The shape of something that happened to an issue. */
public record ActivityRepresentation(
    String id,
    Optional<UserRepresentation> user,
    Optional<Object> sentry_app,
    String type,
    Map<String, Object> data,
    Instant dateCreated) {}
