package dev.vedette.oidc;

import java.util.Optional;

/**
 * Who somebody is, as the provider says.
 *
 * @param issuer the provider
 * @param subject never changes and is never given to somebody else; up to 255 characters
 * @param email changes, and may be given to somebody else one day
 * @param emailVerified whether the provider knows that the address is theirs
 * @param name what they are called; empty if the provider does not tell
 */
public record OidcIdentity(
    String issuer, String subject, Optional<String> email, boolean emailVerified, String name) {}
