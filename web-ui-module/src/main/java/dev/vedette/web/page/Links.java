package dev.vedette.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The paths of all pages. The permalinks of issues and events are those of Sentry, so that links
 * which tools build from an organization and an id lead here.
 */
public final class Links {

  /** The entry: leads to the first organization or to the sign-in. */
  public static final String HOME = "/";

  /** The sign-in form. */
  public static final String SIGN_IN = "/sign-in/";

  /** The form for the code of somebody whose password was right. */
  public static final String SIGN_IN_CODE = "/sign-in/code/";

  /** Asks for a link to set a new password. */
  public static final String FORGOTTEN = "/forgot-password/";

  /** Sets a new password, with the token of a link. */
  public static final String RESET = "/reset-password/";

  /** Ends the session; POST. */
  public static final String SIGN_OUT = "/sign-out/";

  /** Remembers light or dark; POST. */
  public static final String THEME = "/theme/";

  /** One's own account. */
  public static final String ACCOUNT = "/account/";

  /** The form for a further organization. */
  public static final String NEW_ORGANIZATION = "/organizations/new/";

  private Links() {}

  /** The sign-in form that leads back to a local path. */
  public static String signIn(String next) {
    return HOME.equals(next) ? SIGN_IN : SIGN_IN + "?next=" + query(next);
  }

  /** Sets a new password. */
  public static String reset(String token) {
    return RESET + "?token=" + query(token);
  }

  /** The sign-in through the OpenID provider that leads back to a local path. */
  public static String signInWithProvider(String next) {
    return SIGN_IN + "oidc/" + (HOME.equals(next) ? "" : "?next=" + query(next));
  }

  /** Overview of an organization. */
  public static String organization(String organization) {
    return "/organizations/" + segment(organization) + "/";
  }

  /** Teams of an organization. */
  public static String teams(String organization) {
    return organization(organization) + "teams/";
  }

  /** A team with its members and projects. */
  public static String team(String organization, String team) {
    return teams(organization) + segment(team) + "/";
  }

  /** Members of a team: adds one; POST. */
  public static String teamMembers(String organization, String team) {
    return team(organization, team) + "members/";
  }

  /** Projects of a team: adds one; POST. */
  public static String teamProjects(String organization, String team) {
    return team(organization, team) + "projects/";
  }

  /** Asks before a team is deleted, and deletes it. */
  public static String teamDeletion(String organization, String team) {
    return team(organization, team) + "delete/";
  }

  /** Settings of an organization. */
  public static String settings(String organization) {
    return organization(organization) + "settings/";
  }

  /** Asks before an organization is deleted, and deletes it. */
  public static String organizationDeletion(String organization) {
    return settings(organization) + "delete/";
  }

  /** Members of an organization, and who is invited. */
  public static String members(String organization) {
    return settings(organization) + "members/";
  }

  /** A member or an invitation. */
  public static String member(String organization, long memberId) {
    return members(organization) + memberId + "/";
  }

  /** Where somebody who is invited accepts. */
  public static String invitation(long memberId, String secret) {
    return "/accept/" + memberId + "/" + segment(secret);
  }

  /** Tokens of an organization, for machines. */
  public static String organizationTokens(String organization) {
    return settings(organization) + "tokens/";
  }

  /** Makes a member of an organization a link to set a new password. */
  public static String passwordLink(String organization, long userId) {
    return settings(organization) + "password-links/" + userId + "/";
  }

  /** Who changed what in an organization. */
  public static String auditLog(String organization) {
    return settings(organization) + "audit-log/";
  }

  /** Issues of an organization. */
  public static String issues(String organization) {
    return organization(organization) + "issues/";
  }

  /** Statistics of an organization. */
  public static String stats(String organization) {
    return organization(organization) + "stats/";
  }

  /** Statistics of a team. */
  public static String teamStats(String organization, String team) {
    return team(organization, team) + "stats/";
  }

  /** Issues of a project. */
  public static String project(String organization, String project) {
    return organization(organization) + "projects/" + segment(project) + "/";
  }

  /** The form for a new project. */
  public static String newProject(String organization) {
    return organization(organization) + "projects/new/";
  }

  /** Statistics of a project. */
  public static String projectStats(String organization, String project) {
    return project(organization, project) + "stats/";
  }

  /** A client key, by its public part. */
  public static String projectKey(String organization, String project, String key) {
    return projectKeys(organization, project) + segment(key) + "/";
  }

  /** A service hook, by its guid. */
  public static String projectHook(String organization, String project, String hook) {
    return projectHooks(organization, project) + segment(hook) + "/";
  }

  /** How to send the first event. */
  public static String gettingStarted(String organization, String project) {
    return project(organization, project) + "getting-started/";
  }

  /** Settings of a project. */
  public static String projectSettings(String organization, String project) {
    return project(organization, project) + "settings/";
  }

  /** What is scrubbed of a project's events. */
  public static String projectSecurity(String organization, String project) {
    return projectSettings(organization, project) + "security/";
  }

  /** The inbound filters of a project. */
  public static String projectFilters(String organization, String project) {
    return projectSettings(organization, project) + "filters/";
  }

  /** What is scrubbed of the events of an organization. */
  public static String organizationSecurity(String organization) {
    return settings(organization) + "security/";
  }

  /** The teams that own a project. */
  public static String projectTeams(String organization, String project) {
    return projectSettings(organization, project) + "teams/";
  }

  /** How a project groups events into issues. */
  public static String projectGrouping(String organization, String project) {
    return projectSettings(organization, project) + "issue-grouping/";
  }

  /** The client keys of a project. */
  public static String projectKeys(String organization, String project) {
    return projectSettings(organization, project) + "keys/";
  }

  /** How much a project may send. */
  public static String projectLimits(String organization, String project) {
    return projectSettings(organization, project) + "limits/";
  }

  /** How much an organization may send. */
  public static String organizationLimits(String organization) {
    return settings(organization) + "limits/";
  }

  /** The issues that a project has discarded. */
  public static String projectDiscarded(String organization, String project) {
    return projectSettings(organization, project) + "discarded/";
  }

  /** The service hooks of a project. */
  public static String projectHooks(String organization, String project) {
    return projectSettings(organization, project) + "hooks/";
  }

  /** The alert rules of a project. */
  public static String projectAlerts(String organization, String project) {
    return projectSettings(organization, project) + "alerts/";
  }

  /** Who owns what of a project. */
  public static String projectOwnership(String organization, String project) {
    return projectSettings(organization, project) + "ownership/";
  }

  /** Asks before a project is deleted, and deletes it. */
  public static String projectDeletion(String organization, String project) {
    return projectSettings(organization, project) + "delete/";
  }

  /** Bookmarks a project for the visitor, or takes the bookmark away; POST. */
  public static String bookmark(String organization, String project) {
    return project(organization, project) + "bookmark/";
  }

  /** Changes the status of several issues of a project; POST. */
  public static String bulk(String organization, String project) {
    return project(organization, project) + "issues/";
  }

  /** An issue with its latest event. */
  public static String issue(String organization, long issueId) {
    return organization(organization) + "issues/" + issueId + "/";
  }

  /**
   * An event of an issue.
   *
   * @param event 32 hexadecimal digits, {@code latest} or {@code oldest}
   */
  public static String event(String organization, long issueId, String event) {
    return issue(organization, issueId) + "events/" + segment(event) + "/";
  }

  /** Why an event is in its issue. */
  public static String eventGrouping(String organization, long issueId, String event) {
    return event(organization, issueId, event) + "grouping/";
  }

  /** The values of a tag of an issue. */
  public static String issueTag(String organization, long issueId, String key) {
    return issue(organization, issueId) + "tags/" + segment(key) + "/";
  }

  /** The grouping hashes of an issue, to take some out. */
  public static String issueHashes(String organization, long issueId) {
    return issue(organization, issueId) + "hashes/";
  }

  /** The attachments of an issue. */
  public static String issueAttachments(String organization, long issueId) {
    return issue(organization, issueId) + "attachments/";
  }

  /** Asks before an attachment of an event is deleted, and deletes it. */
  public static String attachmentDeletion(
      String organization, long issueId, String event, long attachmentId) {
    return event(organization, issueId, event) + "attachments/" + attachmentId + "/delete/";
  }

  /** The content of an attachment, from the API. */
  public static String attachmentContent(
      String organization, String project, String event, long attachmentId) {
    return eventJson(organization, project, event) + "attachments/" + attachmentId + "/?download=1";
  }

  /** What users wrote about an issue. */
  public static String issueFeedback(String organization, long issueId) {
    return issue(organization, issueId) + "feedback/";
  }

  /** The transactions of a project. */
  public static String projectTransactions(String organization, String project) {
    return project(organization, project) + "transactions/";
  }

  /** What users wrote about the events of a project. */
  public static String projectFeedback(String organization, String project) {
    return project(organization, project) + "feedback/";
  }

  /** The event as the API tells it. */
  public static String eventJson(String organization, String project, String eventId) {
    return "/api/0/projects/"
        + segment(organization)
        + "/"
        + segment(project)
        + "/events/"
        + segment(eventId)
        + "/";
  }

  /** Encodes a value for a query string. */
  public static String query(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** Encodes a value for one segment of a path. */
  public static String segment(String value) {
    return query(value).replace("+", "%20");
  }
}
