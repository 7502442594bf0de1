package dev.vedette.api.tag;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * A tag.
 *
 * @param name to show
 * @param totalValues events that have it
 * @param canDelete whether somebody may delete it; left out of issues' tags
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TagKeyRepresentation(
    String key,
    String name,
    Optional<Long> uniqueValues,
    Optional<Long> totalValues,
    Optional<List<TagValueRepresentation>> topValues,
    Optional<Boolean> canDelete) {}
