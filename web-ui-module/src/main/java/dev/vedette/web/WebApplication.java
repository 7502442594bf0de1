package dev.vedette.web;

import dev.vedette.web.account.PasswordController;
import dev.vedette.web.account.PasswordLinkController;
import dev.vedette.web.account.ProfileController;
import dev.vedette.web.account.SessionsController;
import dev.vedette.web.account.TwoFactorController;
import dev.vedette.web.alert.AlertsController;
import dev.vedette.web.alert.OwnershipController;
import dev.vedette.web.feedback.FeedbackController;
import dev.vedette.web.feedback.IssueFeedbackController;
import dev.vedette.web.grouping.EventGroupingController;
import dev.vedette.web.grouping.GroupingSettingsController;
import dev.vedette.web.hook.HooksController;
import dev.vedette.web.invitation.InvitationController;
import dev.vedette.web.issue.AttachmentDeletionController;
import dev.vedette.web.issue.AttachmentsController;
import dev.vedette.web.issue.CommentsController;
import dev.vedette.web.issue.HashesController;
import dev.vedette.web.issue.IssueController;
import dev.vedette.web.issue.IssueDeletionController;
import dev.vedette.web.issue.IssueTriageController;
import dev.vedette.web.issue.SharedIssueController;
import dev.vedette.web.issue.TagValuesController;
import dev.vedette.web.issuelist.OrganizationIssuesController;
import dev.vedette.web.key.KeysController;
import dev.vedette.web.member.MemberController;
import dev.vedette.web.member.MembersController;
import dev.vedette.web.organization.AuditLogController;
import dev.vedette.web.organization.HomeController;
import dev.vedette.web.organization.NewOrganizationController;
import dev.vedette.web.organization.NewProjectController;
import dev.vedette.web.organization.OrganizationDeletionController;
import dev.vedette.web.organization.OrganizationSettingsController;
import dev.vedette.web.organization.OverviewController;
import dev.vedette.web.page.ThemeController;
import dev.vedette.web.project.BookmarkController;
import dev.vedette.web.project.DiscardedController;
import dev.vedette.web.project.GettingStartedController;
import dev.vedette.web.project.ProjectController;
import dev.vedette.web.project.ProjectDeletionController;
import dev.vedette.web.project.ProjectSettingsController;
import dev.vedette.web.project.ProjectTeamsController;
import dev.vedette.web.quota.OrganizationQuotaController;
import dev.vedette.web.quota.ProjectQuotaController;
import dev.vedette.web.screening.FiltersController;
import dev.vedette.web.screening.OrganizationSecurityController;
import dev.vedette.web.screening.ProjectSecurityController;
import dev.vedette.web.security.CsrfCookie;
import dev.vedette.web.security.PathAuthenticationMechanism;
import dev.vedette.web.setup.SetupController;
import dev.vedette.web.signin.ForgottenController;
import dev.vedette.web.signin.OidcController;
import dev.vedette.web.signin.ResetController;
import dev.vedette.web.signin.SignInController;
import dev.vedette.web.stats.OrganizationStatsController;
import dev.vedette.web.stats.ProjectStatsController;
import dev.vedette.web.stats.TeamStatsController;
import dev.vedette.web.team.TeamController;
import dev.vedette.web.team.TeamDeletionController;
import dev.vedette.web.team.TeamMembersController;
import dev.vedette.web.team.TeamProjectsController;
import dev.vedette.web.team.TeamsController;
import dev.vedette.web.token.AccountTokensController;
import dev.vedette.web.token.IntegrationsController;
import dev.vedette.web.token.OrganizationTokensController;
import dev.vedette.web.transaction.TransactionsController;
import dev.vedette.web.view.ErrorPageFilter;
import dev.vedette.web.view.WebExceptionMapper;
import jakarta.annotation.security.DeclareRoles;
import jakarta.mvc.security.Csrf;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.eclipse.krazo.Properties;

/**
 * The web pages. The classes are listed one by one, so that neither this application nor the API's
 * picks up what belongs to the other. Every POST is checked for its CSRF token.
 */
@ApplicationPath("/")
@DeclareRoles(PathAuthenticationMechanism.ROLE)
public class WebApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        AccountTokensController.class,
        AlertsController.class,
        AttachmentDeletionController.class,
        AttachmentsController.class,
        AuditLogController.class,
        BookmarkController.class,
        ErrorPageFilter.class,
        FeedbackController.class,
        IssueFeedbackController.class,
        EventGroupingController.class,
        ForgottenController.class,
        GettingStartedController.class,
        GroupingSettingsController.class,
        HomeController.class,
        HooksController.class,
        IntegrationsController.class,
        InvitationController.class,
        HashesController.class,
        IssueController.class,
        IssueTriageController.class,
        CommentsController.class,
        IssueDeletionController.class,
        SharedIssueController.class,
        TagValuesController.class,
        OrganizationIssuesController.class,
        KeysController.class,
        MemberController.class,
        MembersController.class,
        NewOrganizationController.class,
        NewProjectController.class,
        OrganizationDeletionController.class,
        OrganizationQuotaController.class,
        ProjectQuotaController.class,
        OrganizationSettingsController.class,
        OrganizationSecurityController.class,
        ProjectSecurityController.class,
        FiltersController.class,
        OrganizationStatsController.class,
        OrganizationTokensController.class,
        OverviewController.class,
        OwnershipController.class,
        PasswordController.class,
        PasswordLinkController.class,
        ProfileController.class,
        ProjectController.class,
        DiscardedController.class,
        ProjectDeletionController.class,
        ProjectSettingsController.class,
        ProjectStatsController.class,
        ProjectTeamsController.class,
        ResetController.class,
        SessionsController.class,
        SetupController.class,
        OidcController.class,
        SignInController.class,
        TeamController.class,
        TeamDeletionController.class,
        TeamMembersController.class,
        TeamProjectsController.class,
        TeamStatsController.class,
        TransactionsController.class,
        TeamsController.class,
        ThemeController.class,
        TwoFactorController.class,
        WebExceptionMapper.class);
  }

  @Override
  public Map<String, Object> getProperties() {
    return Map.of(
        Csrf.CSRF_PROTECTION,
        Csrf.CsrfOptions.IMPLICIT,
        // In a cookie, not in a session: else each visit of a stranger would make one.
        Properties.CSRF_TOKEN_STRATEGY,
        new CsrfCookie(),
        // Redirects stay paths: right behind any proxy.
        "jersey.config.server.headers.location.relative.resolution.disabled",
        true,
        "jersey.config.server.wadl.disableWadl",
        true);
  }
}
