package dev.vedette.organization;

import java.time.Instant;

/**
 * A group of people, teams and projects that sees nothing of any other.
 *
 * @param slug unique on the server, 3 to 50 characters
 * @param openMembership whether members may see and join every team
 */
public record Organization(
    long id, String slug, String name, boolean openMembership, Instant dateCreated) {}
