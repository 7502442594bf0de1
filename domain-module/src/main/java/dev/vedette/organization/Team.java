package dev.vedette.organization;

import java.time.Instant;

/**
 * Members of an organization who share projects.
 *
 * @param slug unique in the organization, up to 50 characters
 * @param name up to 64 characters
 * @param idpProvisioned whether an identity provider manages it, and nobody else may
 */
public record Team(
    long id,
    long organizationId,
    String slug,
    String name,
    boolean idpProvisioned,
    Instant dateCreated) {}
