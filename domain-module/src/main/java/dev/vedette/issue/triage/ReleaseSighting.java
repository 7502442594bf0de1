package dev.vedette.issue.triage;

import java.time.Instant;

/**
 * A release of a project, as its events told of it.
 *
 * @param firstSeen when the first of them came in, by the server's clock
 */
public record ReleaseSighting(String version, Instant firstSeen) {}
