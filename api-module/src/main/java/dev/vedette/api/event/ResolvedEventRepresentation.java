package dev.vedette.api.event;

/** Where an event is that only its id was known of. */
public record ResolvedEventRepresentation(
    String organizationSlug,
    String projectSlug,
    String groupId,
    String eventId,
    EventFullRepresentation event) {}
