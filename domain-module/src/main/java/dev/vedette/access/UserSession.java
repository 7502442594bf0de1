package dev.vedette.access;

import java.time.Instant;

/**
 * A browser that somebody is signed in with.
 *
 * @param lastUsed to the minute
 * @param address where it signed in from, or {@code unknown}
 * @param userAgent what the browser calls itself, untrusted; empty if it does not say
 */
public record UserSession(
    long id, Instant dateCreated, Instant lastUsed, String address, String userAgent) {}
