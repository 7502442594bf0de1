package dev.vedette.api.tag;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;

/** Who is behind a value of the tag {@code user}. */
public record EventUserRepresentation(
    Optional<String> id,
    Optional<String> identifier,
    Optional<String> username,
    Optional<String> email,
    Optional<String> ipAddress,
    Optional<String> avatarUrl,
    @JsonIgnore Optional<String> ownName) {}
