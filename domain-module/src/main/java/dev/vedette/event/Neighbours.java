package dev.vedette.event;

import java.util.Optional;
import java.util.UUID;

/**
 * The events beside one in its issue.
 *
 * @param previous the older one
 * @param next the newer one
 */
public record Neighbours(Optional<UUID> previous, Optional<UUID> next) {}
