package dev.vedette.organization;

/**
 * An organization was deleted: nobody sees it any more, and its rows wait for the purge. Fired as a
 * CDI event within the transaction that deletes it, so that contexts above stop serving what they
 * keep of it in the same moment.
 */
public record OrganizationDeleted(long organizationId) {}
