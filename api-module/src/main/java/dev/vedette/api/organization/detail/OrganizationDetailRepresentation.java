package dev.vedette.api.organization.detail;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.vedette.api.organization.OrganizationRepresentation;
import dev.vedette.api.project.ProjectRepresentation;
import dev.vedette.api.role.RoleRepresentation;
import dev.vedette.api.role.TeamRoleRepresentation;
import dev.vedette.api.team.TeamRepresentation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The full shape of an organization.
 *
 * @param role the caller's; left out for a token that is nobody's
 * @param scimEnabled Vedette's own: whether an identity provider may manage members over SCIM
 * @param teams left out where not asked for
 * @param projects left out where not asked for
 */
public record OrganizationDetailRepresentation(
    @JsonUnwrapped OrganizationRepresentation basic,
    Map<String, String> experiments,
    Quota quota,
    boolean isDefault,
    String defaultRole,
    List<RoleRepresentation> availableRoles,
    List<RoleRepresentation> orgRoleList,
    List<TeamRoleRepresentation> teamRoleList,
    boolean openMembership,
    boolean allowSharedIssues,
    boolean enhancedPrivacy,
    boolean dataScrubber,
    boolean dataScrubberDefaults,
    List<String> sensitiveFields,
    List<String> safeFields,
    int storeCrashReports,
    String attachmentsRole,
    String debugFilesRole,
    boolean eventsMemberAdmin,
    boolean alertsMemberWrite,
    boolean scrubIPAddresses,
    boolean scrapeJavaScript,
    boolean allowJoinRequests,
    Optional<String> relayPiiConfig,
    Optional<String> relayDsnEndpoint,
    List<Object> trustedRelays,
    List<String> access,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> role,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> orgRole,
    int pendingAccessRequests,
    List<Object> onboardingTasks,
    boolean hideAiFeatures,
    boolean aggregatedDataConsent,
    boolean isDynamicallySampled,
    boolean issueAlertsThreadFlag,
    boolean metricAlertsThreadFlag,
    boolean requiresSso,
    String defaultAutofixAutomationTuning,
    boolean defaultSeerScannerAutomation,
    boolean enableSeerCoding,
    String defaultCodingAgent,
    Optional<String> defaultCodingAgentIntegrationId,
    String defaultAutomatedRunStoppingPoint,
    boolean autoEnableCodeReview,
    boolean autoOpenPrs,
    List<String> defaultCodeReviewTriggers,
    boolean scimEnabled,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<List<TeamRepresentation>> teams,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<List<ProjectRepresentation>> projects) {

  /** Limits of the organization as a whole: none. */
  public record Quota(
      Optional<Integer> maxRate, int maxRateInterval, int accountLimit, int projectLimit) {

    static final Quota NONE = new Quota(Optional.empty(), 60, 0, 100);
  }

  /** The same when it waits for its purge. */
  OrganizationDetailRepresentation deleted() {
    return new OrganizationDetailRepresentation(
        basic.deleted(),
        experiments,
        quota,
        isDefault,
        defaultRole,
        availableRoles,
        orgRoleList,
        teamRoleList,
        openMembership,
        allowSharedIssues,
        enhancedPrivacy,
        dataScrubber,
        dataScrubberDefaults,
        sensitiveFields,
        safeFields,
        storeCrashReports,
        attachmentsRole,
        debugFilesRole,
        eventsMemberAdmin,
        alertsMemberWrite,
        scrubIPAddresses,
        scrapeJavaScript,
        allowJoinRequests,
        relayPiiConfig,
        relayDsnEndpoint,
        trustedRelays,
        access,
        role,
        orgRole,
        pendingAccessRequests,
        onboardingTasks,
        hideAiFeatures,
        aggregatedDataConsent,
        isDynamicallySampled,
        issueAlertsThreadFlag,
        metricAlertsThreadFlag,
        requiresSso,
        defaultAutofixAutomationTuning,
        defaultSeerScannerAutomation,
        enableSeerCoding,
        defaultCodingAgent,
        defaultCodingAgentIntegrationId,
        defaultAutomatedRunStoppingPoint,
        autoEnableCodeReview,
        autoOpenPrs,
        defaultCodeReviewTriggers,
        scimEnabled,
        teams,
        projects);
  }
}
