package dev.vedette.api.token;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The shape of an organization's token.
 *
 * @param token its text, only where it was just made
 */
public record OrganizationTokenRepresentation(
    String id,
    String name,
    List<String> scopes,
    String tokenLastCharacters,
    Instant dateCreated,
    Optional<Instant> dateLastUsed,
    Optional<Instant> expiresAt,
    Optional<String> projectLastUsedId,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> token) {}
