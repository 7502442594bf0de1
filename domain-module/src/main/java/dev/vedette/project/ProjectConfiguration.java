package dev.vedette.project;

import dev.vedette.platform.Options;

/**
 * What decides how events of a project are taken.
 *
 * @param organization what its organization has set for all of its projects
 */
public record ProjectConfiguration(
    long projectId, long organizationId, Options project, Options organization) {}
