package dev.vedette.api.request;

import dev.vedette.access.Caller;
import dev.vedette.access.Scope;
import dev.vedette.issue.Issue;
import dev.vedette.issue.IssueService;
import dev.vedette.issue.ShortId;
import dev.vedette.organization.Access;
import dev.vedette.organization.AccessService;
import dev.vedette.organization.Organization;
import dev.vedette.organization.OrganizationService;
import dev.vedette.organization.Team;
import dev.vedette.organization.TeamService;
import dev.vedette.platform.Slugs;
import dev.vedette.platform.problem.ForbiddenException;
import dev.vedette.platform.problem.NotFoundException;
import dev.vedette.project.Project;
import dev.vedette.project.ProjectService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Looks up what a path names, by id or slug, and decides whether the caller may have it. What the
 * caller cannot know of, because it does not exist or is another organization's, is not found; what
 * the caller may know of without the needed scope is forbidden.
 */
@ApplicationScoped
public class PathObjects {

  static final String ORGANIZATION = "organization";
  static final String TEAM = "team";
  static final String MEMBER = "member";
  static final String PROJECT = "project";
  static final String ISSUE = "issue";

  private final OrganizationService organizations;
  private final AccessService accesses;
  private final TeamService teams;
  private final ProjectService projects;
  private final IssueService issues;
  private final ProjectObjects parts;
  private final MemberObjects members;

  /** For the container's proxy. */
  PathObjects() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  PathObjects(
      OrganizationService organizations,
      AccessService accesses,
      TeamService teams,
      ProjectService projects,
      IssueService issues,
      ProjectObjects parts,
      MemberObjects members) {
    this.organizations = organizations;
    this.accesses = accesses;
    this.teams = teams;
    this.projects = projects;
    this.issues = issues;
    this.parts = parts;
    this.members = members;
  }

  /**
   * Finds everything that a path names.
   *
   * @param parameter the value of a path parameter, null where the path has none of that name
   * @param required one of these scopes is needed; empty if none is
   * @param request the caller is in it, the objects are put into it
   * @throws NotFoundException if one of the objects is not there for the caller
   * @throws ForbiddenException if the caller lacks the scopes or does not reach the object
   * @throws ProjectMovedException if the caller may have the project, which has another slug now
   */
  void resolve(UnaryOperator<String> parameter, Set<Scope> required, ApiRequest request) {
    Caller caller = request.caller();
    String organization = parameter.apply(ORGANIZATION);
    String issue = parameter.apply(ISSUE);
    if (organization != null) {
      enter(organizations.get(organization), request);
    }
    if (issue != null) {
      resolveIssue(issue, organization != null, request);
      checkProject(required, request);
    } else if (organization == null) {
      check(required, caller.scopeLimit());
    } else if (parameter.apply(PROJECT) != null) {
      resolveProject(parameter.apply(PROJECT), required, request);
      parts.resolve(parameter, request);
      if (parameter.apply(TEAM) != null) {
        request.team(teamOfProject(parameter.apply(TEAM), request));
      }
    } else if (parameter.apply(MEMBER) != null) {
      resolveMember(parameter, required, request);
    } else if (parameter.apply(TEAM) != null) {
      request.team(teams.get(request.organization().id(), parameter.apply(TEAM)));
      checkTeams(List.of(request.team().id()), required, request.access());
    } else {
      check(required, request.access().scopes());
    }
  }

  private void resolveProject(String idOrSlug, Set<Scope> required, ApiRequest request) {
    long organization = request.organization().id();
    try {
      request.project(projects.get(organization, idOrSlug));
    } catch (NotFoundException e) {
      request.project(projects.findMoved(organization, idOrSlug).orElseThrow(() -> e));
      checkProject(required, request);
      throw new ProjectMovedException(idOrSlug, request.project().slug());
    }
    checkProject(required, request);
  }

  /** A member, or a member and any team: who may change both is the route's to decide. */
  private void resolveMember(
      UnaryOperator<String> parameter, Set<Scope> required, ApiRequest request) {
    String team = parameter.apply(TEAM);
    if (team == null) {
      check(required, request.access().scopes());
    } else {
      request.team(teams.get(request.organization().id(), team));
      check(required, request.access().scopesInTeams(List.of(request.team().id())));
    }
    request.member(members.get(parameter.apply(MEMBER), request));
  }

  /** Any team of the organization: the project decides who may link it. */
  private Team teamOfProject(String idOrSlug, ApiRequest request) {
    try {
      return teams.get(request.organization().id(), idOrSlug);
    } catch (NotFoundException e) {
      throw new NotFoundException("Team does not exist.");
    }
  }

  private void enter(Organization organization, ApiRequest request) {
    Access access =
        accesses.accessTo(organization, request.caller()).orElseThrow(NotFoundException::new);
    if (organization.wantsTwoFactorOf(request.caller())) {
      throw new TwoFactorRequiredException();
    }
    request.organization(organization, access);
  }

  private void resolveIssue(String idOrShortId, boolean inOrganization, ApiRequest request) {
    Issue issue;
    if (Slugs.isId(idOrShortId)) {
      issue = issues.get(Long.parseLong(idOrShortId));
    } else if (inOrganization) {
      issue = byShortId(idOrShortId, request.organization());
    } else {
      throw new NotFoundException();
    }
    Project project = projects.find(issue.projectId()).orElseThrow(NotFoundException::new);
    if (!inOrganization) {
      enter(organizations.get(project.organizationId()), request);
    }
    if (project.organizationId() != request.organization().id()) {
      throw new NotFoundException();
    }
    request.project(project);
    request.issue(issue);
  }

  /** A project by its slug, or by one that it had before. */
  private Project nowOrOnce(Organization organization, String slug) {
    try {
      return projects.get(organization.id(), slug);
    } catch (NotFoundException e) {
      return projects.findMoved(organization.id(), slug).orElseThrow(NotFoundException::new);
    }
  }

  /** People write the last hyphen as an underscore or a blank, too. */
  private static String hyphenated(String text) {
    int at = Math.max(text.lastIndexOf('_'), text.lastIndexOf(' '));
    return at < 0 ? text : text.substring(0, at) + "-" + text.substring(at + 1);
  }

  private Issue byShortId(String text, Organization organization) {
    ShortId shortId =
        ShortId.parse(text)
            .or(() -> ShortId.parse(hyphenated(text)))
            .orElseThrow(NotFoundException::new);
    Project project = nowOrOnce(organization, shortId.projectSlug());
    return issues.findByShortId(project.id(), shortId.number()).orElseThrow(NotFoundException::new);
  }

  private void checkProject(Set<Scope> required, ApiRequest request) {
    long id = request.project().id();
    List<Long> owners =
        projects.teamsOf(List.of(id)).getOrDefault(id, List.of()).stream().map(Team::id).toList();
    checkTeams(owners, required, request.access());
  }

  private static void checkTeams(Collection<Long> owners, Set<Scope> required, Access access) {
    check(required, access.scopesInTeams(owners));
    ForbiddenException.unless(access.reaches(owners));
  }

  private static void check(Set<Scope> required, Set<Scope> held) {
    if (!required.isEmpty() && Collections.disjoint(required, held)) {
      throw new ForbiddenException();
    }
  }
}
