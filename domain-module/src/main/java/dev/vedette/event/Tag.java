package dev.vedette.event;

/**
 * A tag of an event.
 *
 * @param key 1 to 200 of {@code [a-zA-Z0-9_.:-]}; {@code sentry:release}, {@code sentry:dist} and
 *     {@code sentry:user} are shown without their prefix
 * @param value 1 to 200 characters without a line break
 */
public record Tag(String key, String value) {}
