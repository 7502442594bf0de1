package dev.vedette.api.token;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The shape of a user's token.
 *
 * @param application always null: these tokens belong to no OAuth application
 * @param token its text, only where it was just made
 */
public record ApiTokenRepresentation(
    String id,
    String name,
    List<String> scopes,
    Optional<String> application,
    Optional<Instant> expiresAt,
    Instant dateCreated,
    Optional<Instant> dateLastUsed,
    Optional<String> state,
    Optional<String> refreshToken,
    String tokenLastCharacters,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> token) {}
