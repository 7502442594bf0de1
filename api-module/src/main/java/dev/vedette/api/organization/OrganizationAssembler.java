package dev.vedette.api.organization;

import dev.vedette.api.json.Avatar;
import dev.vedette.organization.Organization;
import dev.vedette.organization.OrganizationSettings;
import dev.vedette.organization.OrganizationSwitch;
import dev.vedette.organization.OwnedOrganization;
import java.util.ArrayList;
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
        features(organization.settings()),
        new OrganizationRepresentation.Links(
            baseUrl + "/organizations/" + organization.slug() + "/", baseUrl),
        false,
        organization.settings().has(OrganizationSwitch.ALLOW_MEMBER_INVITE),
        organization.settings().allowMemberProjectCreation(),
        false);
  }

  /** What of Sentry's features an organization has; the others would be promises. */
  private static List<String> features(OrganizationSettings settings) {
    List<String> features = new ArrayList<>(List.of("invite-members", "team-roles"));
    if (settings.openMembership()) {
      features.add("open-membership");
    }
    if (settings.has(OrganizationSwitch.IS_EARLY_ADOPTER)) {
      features.add("early-adopter");
    }
    return features;
  }

  static OwnedOrganizationRepresentation owned(OwnedOrganization owned, String baseUrl) {
    return new OwnedOrganizationRepresentation(
        basic(owned.organization(), baseUrl), owned.singleOwner());
  }
}
