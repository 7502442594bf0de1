package dev.vedette.api.organization.detail;

import dev.vedette.access.Role;
import dev.vedette.api.organization.OrganizationAssembler;
import dev.vedette.api.project.ProjectRepresentation;
import dev.vedette.api.role.RoleAssembler;
import dev.vedette.api.role.RoleRepresentation;
import dev.vedette.api.team.TeamRepresentation;
import dev.vedette.event.scrub.ScrubOptions;
import dev.vedette.issue.triage.SharedIssues;
import dev.vedette.organization.Access;
import dev.vedette.organization.Organization;
import dev.vedette.organization.OrganizationSettings;
import dev.vedette.organization.OrganizationSwitch;
import dev.vedette.platform.Options;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Shapes an organization in full. Where Vedette has no such setting, the value says what it does:
 * nothing is shared, sampled, fetched or done by machines.
 */
final class OrganizationDetailAssembler {

  private static final String OFF = "off";

  private OrganizationDetailAssembler() {}

  /**
   * The organization in full.
   *
   * @param set the options that it has set
   */
  static OrganizationDetailRepresentation of(
      Organization organization,
      Options set,
      String baseUrl,
      Access access,
      Optional<List<TeamRepresentation>> teams,
      Optional<List<ProjectRepresentation>> projects) {
    OrganizationSettings settings = organization.settings();
    List<RoleRepresentation> roles = RoleAssembler.roles(access);
    Optional<String> role = access.role().map(Role::id);
    return new OrganizationDetailRepresentation(
        OrganizationAssembler.basic(organization, baseUrl),
        Map.of(),
        OrganizationDetailRepresentation.Quota.NONE,
        false,
        settings.defaultRole().id(),
        roles,
        roles,
        RoleAssembler.teamRoles(access),
        settings.openMembership(),
        set.get(SharedIssues.ALLOWED),
        false,
        set.get(ScrubOptions.REQUIRE_SCRUB_DATA),
        set.get(ScrubOptions.REQUIRE_SCRUB_DEFAULTS),
        set.get(ScrubOptions.SENSITIVE_FIELDS),
        set.get(ScrubOptions.SAFE_FIELDS),
        0,
        Role.MEMBER.id(),
        Role.ADMIN.id(),
        settings.has(OrganizationSwitch.EVENTS_MEMBER_ADMIN),
        settings.has(OrganizationSwitch.ALERTS_MEMBER_WRITE),
        set.get(ScrubOptions.REQUIRE_SCRUB_IP_ADDRESSES),
        false,
        settings.allowJoinRequests(),
        set.text(ScrubOptions.RELAY_PII_CONFIG.name()),
        Optional.empty(),
        List.of(),
        RoleAssembler.texts(access.scopes()),
        role,
        role,
        0,
        List.of(),
        true,
        false,
        false,
        false,
        false,
        false,
        OFF,
        false,
        false,
        "",
        Optional.empty(),
        "",
        false,
        false,
        List.of(),
        settings.scimEnabled(),
        teams,
        projects);
  }
}
