package dev.vedette.access;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A bearer token, without its secret, of which only a hash is kept.
 *
 * @param organizationId the organization that it is for; empty for a user's token
 * @param lastCharacters the secret's last four characters, to tell tokens apart in a list
 */
public record Token(
    long id,
    TokenKind kind,
    OptionalLong userId,
    OptionalLong organizationId,
    String name,
    Set<Scope> scopes,
    String lastCharacters,
    Instant dateCreated,
    Optional<Instant> dateLastUsed,
    Optional<Instant> expiresAt) {}
