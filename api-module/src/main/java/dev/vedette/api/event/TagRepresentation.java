package dev.vedette.api.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * A tag of an event.
 *
 * @param query a search that finds the value; left out where {@code key:value} does
 */
public record TagRepresentation(
    String key, String value, @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> query) {}
