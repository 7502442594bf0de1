package dev.vedette.web.page;

import dev.vedette.access.Caller;
import dev.vedette.access.User;
import dev.vedette.organization.AccessService;
import dev.vedette.organization.Organization;
import dev.vedette.organization.OrganizationService;
import dev.vedette.organization.Team;
import dev.vedette.organization.TeamService;
import dev.vedette.platform.problem.NotFoundException;
import dev.vedette.project.Project;
import dev.vedette.project.ProjectService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The door of every page: finds what a path names and checks that the visitor may see it. What they
 * may not see is not found, so that nobody learns what exists.
 */
@ApplicationScoped
public class Visits {

  @Inject private HttpServletRequest request;
  @Inject private OrganizationService organizations;
  @Inject private AccessService access;
  @Inject private TeamService teams;
  @Inject private ProjectService projects;

  /** Who is signed in, if anybody. */
  public Optional<Caller> caller() {
    return request.getAttribute(Caller.REQUEST_ATTRIBUTE) instanceof Caller caller
        ? Optional.of(caller).filter(c -> c.user().isPresent())
        : Optional.empty();
  }

  /**
   * Who is signed in.
   *
   * @throws NotSignedInException if nobody is
   */
  public Caller required() {
    return caller().orElseThrow(NotSignedInException::new);
  }

  /**
   * Opens an organization.
   *
   * @param idOrSlug as in the path
   * @throws NotSignedInException if nobody is signed in
   * @throws NotFoundException if there is none such for the visitor
   * @throws TwoFactorRequiredException if it asks for a second factor that the visitor has not
   */
  public Visit organization(String idOrSlug) {
    Caller caller = required();
    User user = caller.user().orElseThrow();
    Organization organization = organizations.get(idOrSlug);
    Visit visit =
        access
            .accessTo(organization, caller)
            .map(granted -> new Visit(user, caller, organization, granted))
            .orElseThrow(NotFoundException::new);
    if (organization.wantsTwoFactorOf(caller)) {
      throw new TwoFactorRequiredException(organization.name());
    }
    return visit;
  }

  /**
   * Opens a project.
   *
   * @throws NotSignedInException if nobody is signed in
   * @throws NotFoundException if there is none such for the visitor
   * @throws RedirectionException if the project has another slug now
   */
  public Visit.OfProject project(String organization, String idOrSlug) {
    Visit visit = organization(organization);
    try {
      return open(visit, projects.get(visit.organization().id(), idOrSlug));
    } catch (NotFoundException e) {
      Project moved = projects.findMoved(visit.organization().id(), idOrSlug).orElseThrow(() -> e);
      throw leadTo(open(visit, moved), idOrSlug);
    }
  }

  /** The same page of the project by the slug that it has now; what was sent is not sent again. */
  private RedirectionException leadTo(Visit.OfProject visit, String formerSlug) {
    String former = Links.project(visit.visit().slug(), formerSlug);
    String path = request.getRequestURI();
    boolean page = request.getMethod().equals("GET") && path.startsWith(former);
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    return new RedirectionException(
        Response.Status.FOUND,
        URI.create(page ? visit.href() + path.substring(former.length()) + query : visit.href()));
  }

  /** A visit once more, after something was changed that decides what the visitor may do. */
  public Visit.OfProject reopened(Visit.OfProject visit) {
    return new Visit.OfProject(
        visit.visit(),
        visit.project(),
        projects.teamsOf(List.of(visit.project().id())).get(visit.project().id()));
  }

  /**
   * Opens the project of something that names it by id, such as an issue.
   *
   * @throws NotFoundException if it is not in the visited organization or not for the visitor
   */
  public Visit.OfProject project(Visit visit, long projectId) {
    Project project =
        projects
            .find(projectId)
            .filter(found -> found.organizationId() == visit.organization().id())
            .orElseThrow(NotFoundException::new);
    return open(visit, project);
  }

  /**
   * Opens a team.
   *
   * @throws NotSignedInException if nobody is signed in
   * @throws NotFoundException if there is none such for the visitor
   */
  public Visit.OfTeam team(String organization, String idOrSlug) {
    Visit visit = organization(organization);
    Team team = teams.get(visit.organization().id(), idOrSlug);
    if (!visit.access().reaches(List.of(team.id()))) {
      throw new NotFoundException();
    }
    return new Visit.OfTeam(visit, team);
  }

  private Visit.OfProject open(Visit visit, Project project) {
    List<Team> teams = projects.teamsOf(List.of(project.id())).get(project.id());
    if (!visit.access().reaches(teams.stream().map(Team::id).toList())) {
      throw new NotFoundException();
    }
    return new Visit.OfProject(visit, project, teams);
  }
}
