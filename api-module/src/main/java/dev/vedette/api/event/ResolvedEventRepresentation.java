package dev.vedette.api.event;

/**
 * Where an event is that only its id was known of.
 *
 * @param groupId its issue; empty for events of none
 */
public record ResolvedEventRepresentation(
    String organizationSlug,
    String projectSlug,
    String groupId,
    String eventId,
    EventFullRepresentation event) {}
