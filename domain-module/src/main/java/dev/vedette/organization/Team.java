package dev.vedette.organization;

import java.time.Instant;

/**
 * Members of an organization who share projects.
 *
 * @param slug unique in the organization, up to 50 characters
 */
public record Team(long id, long organizationId, String slug, String name, Instant dateCreated) {}
