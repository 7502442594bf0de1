package dev.vedette.api.organization;

import dev.vedette.api.json.Avatar;
import dev.vedette.organization.Organization;
import dev.vedette.organization.OrganizationSwitch;
import dev.vedette.organization.OwnedOrganization;
import java.util.List;

/** Shapes organizations. */
public final class OrganizationAssembler {

  private OrganizationAssembler() {}

  /**
   * Without teams and projects.
   *
   * @param baseUrl public address of the server
   */
  public static OrganizationRepresentation basic(Organization organization, String baseUrl) {
    return new OrganizationRepresentation(
        Long.toString(organization.id()),
        organization.slug(),
        OrganizationRepresentation.Status.ACTIVE,
        organization.name(),
        organization.dateCreated(),
        organization.settings().has(OrganizationSwitch.IS_EARLY_ADOPTER),
        organization.settings().require2FA(),
        false,
        Avatar.LETTERS,
        List.of(),
        new OrganizationRepresentation.Links(
            baseUrl + "/organizations/" + organization.slug() + "/", baseUrl),
        false,
        organization.settings().has(OrganizationSwitch.ALLOW_MEMBER_INVITE),
        organization.settings().allowMemberProjectCreation(),
        false);
  }

  static OwnedOrganizationRepresentation owned(OwnedOrganization owned, String baseUrl) {
    return new OwnedOrganizationRepresentation(
        basic(owned.organization(), baseUrl), owned.singleOwner());
  }
}
