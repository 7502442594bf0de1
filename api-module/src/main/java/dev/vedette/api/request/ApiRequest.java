package dev.vedette.api.request;

import dev.vedette.access.Caller;
import dev.vedette.access.User;
import dev.vedette.alert.AlertRule;
import dev.vedette.hook.ServiceHook;
import dev.vedette.issue.Issue;
import dev.vedette.organization.Access;
import dev.vedette.organization.Member;
import dev.vedette.organization.Organization;
import dev.vedette.organization.Team;
import dev.vedette.project.Project;
import dev.vedette.project.ProjectKey;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The caller of the current request and the objects that its path names, all of which the caller
 * may see. Filled by {@link AccessFilter} before the resource runs.
 */
@RequestScoped
public class ApiRequest {

  private Caller caller;
  private Access access;
  private Organization organization;
  private Team team;
  private Member member;
  private Project project;
  private Issue issue;
  private ProjectKey key;
  private ServiceHook hook;
  private AlertRule rule;
  private String baseUrl = "";

  /**
   * Who asks.
   *
   * @throws IllegalStateException on a route that asks nobody
   */
  public Caller caller() {
    return present(caller, "caller");
  }

  /** Who asks; empty for an unknown caller of a public route. */
  public Optional<Caller> knownCaller() {
    return Optional.ofNullable(caller);
  }

  /**
   * What the caller may do in the organization of the path.
   *
   * @throws IllegalStateException if the path leads to no organization
   */
  public Access access() {
    return present(access, "access");
  }

  /**
   * The organization of the path, or that of the issue in it.
   *
   * @throws IllegalStateException if the path leads to none
   */
  public Organization organization() {
    return present(organization, "organization");
  }

  /**
   * The team of the path.
   *
   * @throws IllegalStateException if the path names none
   */
  public Team team() {
    return present(team, "team");
  }

  /**
   * The member of the path; {@code me} is the caller.
   *
   * @throws IllegalStateException if the path names none
   */
  public Member member() {
    return present(member, "member");
  }

  /** The caller as a person; empty for a token without a user. */
  public OptionalLong userId() {
    Optional<User> user = caller().user();
    return user.isPresent() ? OptionalLong.of(user.get().id()) : OptionalLong.empty();
  }

  /**
   * The project of the path, or that of the issue in it.
   *
   * @throws IllegalStateException if the path leads to none
   */
  public Project project() {
    return present(project, "project");
  }

  /**
   * The issue of the path.
   *
   * @throws IllegalStateException if the path names none
   */
  public Issue issue() {
    return present(issue, "issue");
  }

  /**
   * The client key of the path.
   *
   * @throws IllegalStateException if the path names none
   */
  public ProjectKey key() {
    return present(key, "key");
  }

  /**
   * The service hook of the path.
   *
   * @throws IllegalStateException if the path names none
   */
  public ServiceHook hook() {
    return present(hook, "hook");
  }

  /**
   * The alert rule of the path.
   *
   * @throws IllegalStateException if the path names none
   */
  public AlertRule rule() {
    return present(rule, "rule");
  }

  /** The public address of the server, without a slash at its end. */
  public String baseUrl() {
    return baseUrl;
  }

  void caller(Caller found) {
    caller = found;
  }

  /** A client of the project, known by its DSN. */
  void client(Organization itsOrganization, Project itsProject) {
    organization = itsOrganization;
    project = itsProject;
  }

  void organization(Organization found, Access allowed) {
    organization = found;
    access = allowed;
  }

  void team(Team found) {
    team = found;
  }

  void member(Member found) {
    member = found;
  }

  void project(Project found) {
    project = found;
  }

  void issue(Issue found) {
    issue = found;
  }

  void key(ProjectKey found) {
    key = found;
  }

  void hook(ServiceHook found) {
    hook = found;
  }

  void rule(AlertRule found) {
    rule = found;
  }

  void baseUrl(String url) {
    baseUrl = url;
  }

  private static <T> T present(T value, String name) {
    if (value == null) {
      throw new IllegalStateException("This route has no " + name);
    }
    return value;
  }
}
