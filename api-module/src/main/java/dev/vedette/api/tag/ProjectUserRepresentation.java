package dev.vedette.api.tag;

import java.time.Instant;

/**
 * A user whom events of a project met.
 *
 * @param identifier and the other texts are empty where nothing is known
 * @param hash of the tag's value
 */
public record ProjectUserRepresentation(
    String id,
    String tagValue,
    String identifier,
    String username,
    String email,
    String name,
    String ipAddress,
    String avatarUrl,
    String hash,
    Instant dateCreated) {}
