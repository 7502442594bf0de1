package dev.vedette.organization;

/**
 * An organization that the caller owns.
 *
 * @param singleOwner whether nobody else owns it
 */
public record OwnedOrganization(Organization organization, boolean singleOwner) {}
