package dev.vedette.access;

import java.time.Instant;
import java.util.Optional;

/**
 * A person who can sign in.
 *
 * @param email in lower case, unique; also the user name
 * @param lastActive to the minute; empty if never seen
 * @param hasPassword whether the person can sign in with a password
 * @param hasTwoFactor whether signing in takes a code as well
 * @param credentialVersion changes with the password, so that a sign-in half done ends with it
 */
public record User(
    long id,
    String email,
    String name,
    boolean active,
    Instant dateJoined,
    Optional<Instant> lastLogin,
    Optional<Instant> lastActive,
    boolean hasPassword,
    boolean hasTwoFactor,
    String credentialVersion) {}
