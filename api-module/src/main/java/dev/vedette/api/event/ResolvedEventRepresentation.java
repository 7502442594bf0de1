package dev.vedette.api.event;

import java.util.Optional;

/** Where an event is that only its id was known of. */
public record ResolvedEventRepresentation(
    String organizationSlug,
    String projectSlug,
    Optional<String> groupId,
    String eventId,
    EventFullRepresentation event) {}
