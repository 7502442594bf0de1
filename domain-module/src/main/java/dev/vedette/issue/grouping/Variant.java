package dev.vedette.issue.grouping;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One of the ways to group an event.
 *
 * @param key {@code checksum}, {@code custom_fingerprint}, {@code built_in_fingerprint}, {@code
 *     app}, {@code system}, {@code default} or {@code fallback}
 * @param type the same for those without parts, else {@code component} or, if a fingerprint adds to
 *     it, {@code salted_component}; a checksum that is no hash is a {@code hashed_checksum}
 * @param description in words
 * @param contributes whether the event is grouped by it
 * @param hash none if nothing in it counts
 * @param component its parts, if it has some
 * @param configuration by which they were made
 * @param values the fingerprint, its variables resolved; empty if it has none
 * @param clientValues what the client sent as fingerprint, if a rule went before it
 * @param matchedRule the rule that gave the fingerprint
 * @param checksum what the client sent as checksum
 */
public record Variant(
    String key,
    String type,
    String description,
    boolean contributes,
    Optional<UUID> hash,
    Optional<Component> component,
    Optional<GroupingConfiguration> configuration,
    List<String> values,
    Optional<List<String>> clientValues,
    Optional<String> matchedRule,
    Optional<String> checksum) {}
