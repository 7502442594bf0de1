package dev.vedette.issue;

import dev.vedette.event.NormalizedEvent;

/**
 * An event that is ready to be stored.
 *
 * @param grouping what decides on its issue
 * @param size bytes of it as it was sent
 */
public record DigestedEvent(NormalizedEvent event, Grouping grouping, int size) {}
