package dev.vedette.api.tag;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Optional;

/**
 * A value of a tag.
 *
 * @param name to show
 * @param count events that have it
 * @param query a search that finds it; left out where {@code key:value} does
 * @param user who is behind it; left out of other tags than {@code user}
 */
public record TagValueRepresentation(
    String key,
    String name,
    String value,
    long count,
    Instant lastSeen,
    Instant firstSeen,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> query,
    @JsonUnwrapped EventUserRepresentation user) {}
