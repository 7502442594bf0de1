package dev.vedette.api.organization.detail;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.access.Role;
import dev.vedette.api.json.ApiJson;
import dev.vedette.api.json.Body;
import dev.vedette.api.json.FixedFields;
import dev.vedette.organization.OrganizationSwitch;
import dev.vedette.organization.OrganizationUpdate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a client wants to change of an organization. */
final class OrganizationBody {

  private static final List<String> ROLES = Arrays.stream(Role.values()).map(Role::id).toList();

  /** What Sentry lets a client change, and this server does in one way only. */
  private static final List<String> FIXED =
      List.of(
          "hideAiFeatures",
          "attachmentsRole",
          "debugFilesRole",
          "hasGranularReplayPermissions",
          "replayAccessMembers",
          "avatarType",
          "avatar",
          "enhancedPrivacy",
          "scrapeJavaScript",
          "storeCrashReports",
          "trustedRelays",
          "relayDsnEndpoint",
          "issueAlertsThreadFlag",
          "metricAlertsThreadFlag",
          "allowSuperuserAccess",
          "requireEmailVerification",
          "aggregatedDataConsent",
          "targetSampleRate",
          "samplingMode",
          "defaultAutofixAutomationTuning",
          "defaultSeerScannerAutomation",
          "enableSeerCoding",
          "defaultCodingAgent",
          "defaultCodingAgentIntegrationId",
          "defaultAutomatedRunStoppingPoint",
          "autoEnableCodeReview",
          "autoOpenPrs",
          "defaultCodeReviewTriggers");

  private OrganizationBody() {}

  /**
   * The change that a body asks for.
   *
   * @param current the organization as it is shown
   * @param owner whether the caller may change what only an owner may; else that is ignored
   * @throws dev.vedette.api.json.InvalidBodyException if a field is wrong or cannot be changed
   */
  static OrganizationUpdate read(
      Body body, OrganizationDetailRepresentation current, boolean owner) {
    Optional<String> slug = body.text("slug", 50);
    Optional<String> name = body.text("name", 64);
    Optional<Role> defaultRole = Optional.empty();
    if (owner) {
      defaultRole = body.choice("defaultRole", ROLES).flatMap(Role::of);
      if (body.bool("cancelDeletion").orElse(false)) {
        body.wrong("cancelDeletion", "The deletion of an organization cannot be taken back.");
      }
    }
    Map<OrganizationSwitch, Boolean> switches = new EnumMap<>(OrganizationSwitch.class);
    for (OrganizationSwitch each : OrganizationSwitch.values()) {
      body.bool(each.id()).ifPresent(on -> switches.put(each, on));
    }
    FixedFields.check(body, FIXED, fixed(current));
    body.check();
    return new OrganizationUpdate(slug, name, defaultRole, switches);
  }

  /** With the names that only a change has. */
  private static ObjectNode fixed(OrganizationDetailRepresentation current) {
    ObjectNode fixed = ApiJson.MAPPER.valueToTree(current);
    return fixed
        .put("avatarType", fixed.path("avatar").path("avatarType").asText())
        .put("hasGranularReplayPermissions", false);
  }
}
