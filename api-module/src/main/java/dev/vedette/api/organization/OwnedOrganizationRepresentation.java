package dev.vedette.api.organization;

/** An organization that the caller owns. */
public record OwnedOrganizationRepresentation(
    OrganizationRepresentation organization, boolean singleOwner) {}
