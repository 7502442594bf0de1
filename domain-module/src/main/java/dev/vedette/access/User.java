package dev.vedette.access;

import java.time.Instant;
import java.util.Optional;

/**
 * A person who can sign in.
 *
 * @param email in lower case, unique; also the user name
 * @param credentialVersion changes with the password, so that older sessions end
 */
public record User(
    long id,
    String email,
    String name,
    boolean active,
    Instant dateJoined,
    Optional<Instant> lastLogin,
    String credentialVersion) {}
