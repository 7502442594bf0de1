package dev.vedette.organization;

import java.time.Instant;

/**
 * A group of people, teams and projects that sees nothing of any other.
 *
 * @param slug unique on the server, 3 to 50 characters
 * @param settings what it lets its members do, and what it asks of them
 */
public record Organization(
    long id, String slug, String name, OrganizationSettings settings, Instant dateCreated) {}
