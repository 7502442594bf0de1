package dev.vedette.event;

/**
 * An environment that events named.
 *
 * @param id the same as long as the first project that named it keeps its events
 */
public record Environment(long id, String name) {}
