package dev.vedette.access;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A bearer token, without its secret, of which only a hash is kept.
 *
 * @param userId the person; empty for a token of an organization
 * @param organizationId the organization that it is for; empty for a user's token
 * @param lastCharacters the secret's last four characters, to tell tokens apart in a list
 * @param createdBy the user who made it; empty where the server or an account now gone did
 */
public record Token(
    long id,
    TokenKind kind,
    OptionalLong userId,
    OptionalLong organizationId,
    String name,
    Set<Scope> scopes,
    String lastCharacters,
    OptionalLong createdBy,
    Instant dateCreated,
    Optional<Instant> dateLastUsed,
    Optional<Instant> expiresAt) {}
