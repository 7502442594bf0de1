package dev.vedette.organization;

/** Options of an organization were set; what was cached of them is to be read again. */
public record OrganizationOptionsChanged(long organizationId) {}
