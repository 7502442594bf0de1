package dev.vedette.api.application;

import dev.vedette.api.access.CurrentUserResource;
import dev.vedette.api.access.RootResource;
import dev.vedette.api.alert.AlertRuleResource;
import dev.vedette.api.alert.AlertRulesResource;
import dev.vedette.api.alert.EventOwnersResource;
import dev.vedette.api.alert.OwnershipResource;
import dev.vedette.api.alert.RuleHistoryResource;
import dev.vedette.api.alert.RulePreviewResource;
import dev.vedette.api.alert.RuleSnoozeResource;
import dev.vedette.api.attachment.EventAttachmentsResource;
import dev.vedette.api.audit.AuditLogResource;
import dev.vedette.api.event.EventIdResource;
import dev.vedette.api.event.OrganizationEnvironmentsResource;
import dev.vedette.api.event.ProjectEventsResource;
import dev.vedette.api.feedback.UserFeedbackResource;
import dev.vedette.api.hook.HookResource;
import dev.vedette.api.hook.HooksResource;
import dev.vedette.api.issue.IssueCommentsResource;
import dev.vedette.api.issue.IssueNotesResource;
import dev.vedette.api.issue.IssueResource;
import dev.vedette.api.issue.OrganizationIssueCommentsResource;
import dev.vedette.api.issue.OrganizationIssueNotesResource;
import dev.vedette.api.issue.OrganizationIssueResource;
import dev.vedette.api.issue.OrganizationIssuesResource;
import dev.vedette.api.issue.OrganizationSharedIssueResource;
import dev.vedette.api.issue.ProjectIssuesResource;
import dev.vedette.api.issue.SharedIssueResource;
import dev.vedette.api.issue.ShortIdResource;
import dev.vedette.api.issue.TombstonesResource;
import dev.vedette.api.json.ApiJsonProvider;
import dev.vedette.api.json.BodyReader;
import dev.vedette.api.member.MemberResource;
import dev.vedette.api.member.MembersResource;
import dev.vedette.api.member.OrganizationUsersResource;
import dev.vedette.api.member.ProjectMembersResource;
import dev.vedette.api.organization.OrganizationsResource;
import dev.vedette.api.organization.detail.OrganizationResource;
import dev.vedette.api.project.GroupingPreviewResource;
import dev.vedette.api.project.OrganizationProjectsResource;
import dev.vedette.api.project.ProjectKeyResource;
import dev.vedette.api.project.ProjectKeysResource;
import dev.vedette.api.project.ProjectResource;
import dev.vedette.api.project.ProjectsResource;
import dev.vedette.api.project.TeamProjectsResource;
import dev.vedette.api.quota.OrganizationQuotasResource;
import dev.vedette.api.quota.ProjectQuotasResource;
import dev.vedette.api.request.AccessFilter;
import dev.vedette.api.request.PathParameters;
import dev.vedette.api.response.CommonHeaders;
import dev.vedette.api.response.InvalidBodyMapper;
import dev.vedette.api.response.PageHeaders;
import dev.vedette.api.response.ProblemMapper;
import dev.vedette.api.response.ProjectMovedMapper;
import dev.vedette.api.response.ServerRefusalMapper;
import dev.vedette.api.response.TrailingSlash;
import dev.vedette.api.response.TwoFactorRequiredMapper;
import dev.vedette.api.response.UnauthenticatedMapper;
import dev.vedette.api.response.UnexpectedMapper;
import dev.vedette.api.scim.ScimAnswers;
import dev.vedette.api.scim.ScimErrorMapper;
import dev.vedette.api.scim.ScimGroupsResource;
import dev.vedette.api.scim.ScimSwitch;
import dev.vedette.api.scim.ScimUsersResource;
import dev.vedette.api.screening.FilterResource;
import dev.vedette.api.screening.FiltersResource;
import dev.vedette.api.stats.OrganizationStatsResource;
import dev.vedette.api.stats.ProjectStatsResource;
import dev.vedette.api.stats.TeamStatsResource;
import dev.vedette.api.tag.IssueTagsResource;
import dev.vedette.api.tag.OrganizationIssueTagsResource;
import dev.vedette.api.tag.OrganizationTagsResource;
import dev.vedette.api.tag.ProjectTagsResource;
import dev.vedette.api.tag.ProjectUsersResource;
import dev.vedette.api.team.MemberTeamResource;
import dev.vedette.api.team.OrganizationTeamsResource;
import dev.vedette.api.team.ProjectTeamsResource;
import dev.vedette.api.team.TeamMembersResource;
import dev.vedette.api.team.TeamResource;
import dev.vedette.api.token.ApiTokensResource;
import dev.vedette.api.token.OrganizationTokensResource;
import dev.vedette.api.usage.StatsV2Resource;
import dev.vedette.api.usage.StatsVersion2Resource;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The API. A class that is not listed here does not exist for the server. */
@ApplicationPath("/api")
public class ApiApplication extends Application {

  private static final Set<Class<?>> RESOURCES =
      Set.of(
          RootResource.class,
          CurrentUserResource.class,
          ApiTokensResource.class,
          OrganizationTokensResource.class,
          OrganizationsResource.class,
          OrganizationResource.class,
          AuditLogResource.class,
          OrganizationUsersResource.class,
          OrganizationEnvironmentsResource.class,
          OrganizationTeamsResource.class,
          TeamResource.class,
          TeamMembersResource.class,
          MemberTeamResource.class,
          MembersResource.class,
          MemberResource.class,
          ProjectMembersResource.class,
          TeamProjectsResource.class,
          ProjectTeamsResource.class,
          ProjectsResource.class,
          ProjectResource.class,
          GroupingPreviewResource.class,
          OrganizationProjectsResource.class,
          ProjectKeysResource.class,
          ProjectKeyResource.class,
          HooksResource.class,
          HookResource.class,
          FiltersResource.class,
          FilterResource.class,
          AlertRulesResource.class,
          AlertRuleResource.class,
          RulePreviewResource.class,
          RuleSnoozeResource.class,
          RuleHistoryResource.class,
          OwnershipResource.class,
          EventOwnersResource.class,
          OrganizationStatsResource.class,
          StatsV2Resource.class,
          OrganizationQuotasResource.class,
          ProjectQuotasResource.class,
          StatsVersion2Resource.class,
          TeamStatsResource.class,
          ProjectStatsResource.class,
          ProjectEventsResource.class,
          EventIdResource.class,
          EventAttachmentsResource.class,
          UserFeedbackResource.class,
          ProjectIssuesResource.class,
          ProjectUsersResource.class,
          ProjectTagsResource.class,
          OrganizationTagsResource.class,
          OrganizationIssueTagsResource.class,
          IssueTagsResource.class,
          ShortIdResource.class,
          OrganizationIssuesResource.class,
          IssueResource.class,
          OrganizationIssueResource.class,
          IssueCommentsResource.class,
          IssueNotesResource.class,
          OrganizationIssueCommentsResource.class,
          OrganizationIssueNotesResource.class,
          SharedIssueResource.class,
          OrganizationSharedIssueResource.class,
          TombstonesResource.class,
          ScimUsersResource.class,
          ScimGroupsResource.class);

  private static final Set<Class<?>> PROVIDERS =
      Set.of(
          AccessFilter.class,
          PathParameters.class,
          ApiJsonProvider.class,
          BodyReader.class,
          TrailingSlash.class,
          CommonHeaders.class,
          PageHeaders.class,
          ProblemMapper.class,
          InvalidBodyMapper.class,
          TwoFactorRequiredMapper.class,
          ProjectMovedMapper.class,
          UnauthenticatedMapper.class,
          ServerRefusalMapper.class,
          UnexpectedMapper.class,
          ScimSwitch.class,
          ScimAnswers.class,
          ScimErrorMapper.class);

  /** For the container. */
  public ApiApplication() {}

  /** The classes that answer requests. */
  static Set<Class<?>> resources() {
    return RESOURCES;
  }

  @Override
  public Set<Class<?>> getClasses() {
    Set<Class<?>> all = new HashSet<>(RESOURCES);
    all.addAll(PROVIDERS);
    return all;
  }

  @Override
  public Map<String, Object> getProperties() {
    return Map.of(
        // The server's Jackson in place of JSON-B.
        "jersey.config.jsonFeature",
        "JacksonFeature",
        // An error without a body stays one: no page of the servlet container.
        "jersey.config.server.response.setStatusOverSendError",
        true,
        "jersey.config.server.wadl.disableWadl",
        true);
  }
}
