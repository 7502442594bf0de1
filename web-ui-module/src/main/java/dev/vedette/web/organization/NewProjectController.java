package dev.vedette.web.organization;

import dev.vedette.access.Scope;
import dev.vedette.organization.Team;
import dev.vedette.organization.TeamQuery;
import dev.vedette.organization.TeamService;
import dev.vedette.platform.PageRequest;
import dev.vedette.platform.problem.ConflictException;
import dev.vedette.platform.problem.ForbiddenException;
import dev.vedette.platform.problem.InvalidException;
import dev.vedette.project.Project;
import dev.vedette.project.ProjectService;
import dev.vedette.web.page.Choice;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Pages;
import dev.vedette.web.page.PlatformChoices;
import dev.vedette.web.page.Visit;
import dev.vedette.web.page.Visits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The form for a new project. A class of its own: its path has more literal characters than that of
 * a project, and so JAX-RS prefers it.
 */
@Path("organizations/{organization}/projects/new")
@Controller
@ApplicationScoped
public class NewProjectController {

  /** Instead of a team's slug, which it cannot be. */
  private static final String OWN_TEAM = "+";

  @Inject private Pages pages;
  @Inject private Visits visits;
  @Inject private ProjectService projects;
  @Inject private TeamService teamService;

  /** The form for a new project. */
  @GET
  public Response newProject(@PathParam("organization") String organization) {
    Visit visit = visits.organization(organization);
    return form(visit, 200, "", Optional.of("java"), "", FormErrors.none());
  }

  /** Creates a project and shows how to send to it. */
  @POST
  public Response create(
      @PathParam("organization") String organization,
      @FormParam("name") @DefaultValue("") String name,
      @FormParam("platform") @DefaultValue("other") String platform,
      @FormParam("team") @DefaultValue("") String slug) {
    Visit visit = visits.organization(organization);
    FormErrors errors;
    try {
      Project project = create(visit, slug, name, Optional.of(platform));
      return pages.redirect(
          Links.gettingStarted(visit.slug(), project.slug()), "The project is ready.");
    } catch (InvalidException e) {
      errors = new FormErrors(e.errors());
    } catch (ConflictException e) {
      errors = FormErrors.of("name", e.detail());
    }
    return form(visit, 422, name, Optional.of(platform), slug, errors);
  }

  private Project create(Visit visit, String team, String name, Optional<String> platform) {
    if (team.equals(OWN_TEAM) && mayMakeTeam(visit)) {
      return projects.createWithTeam(
          visit.organization().id(), visit.user(), name, Optional.empty(), platform, true);
    }
    return projects.create(
        teams(visit).stream()
            .filter(one -> one.slug().equals(team))
            .findFirst()
            .orElseThrow(() -> new ForbiddenException("No project can be added to this team.")),
        name,
        Optional.empty(),
        platform);
  }

  private Response form(
      Visit visit,
      int status,
      String name,
      Optional<String> platform,
      String team,
      FormErrors errors) {
    List<Choice> choices = new ArrayList<>();
    teams(visit)
        .forEach(one -> choices.add(new Choice(one.slug(), one.name(), one.slug().equals(team))));
    if (mayMakeTeam(visit)) {
      choices.add(new Choice(OWN_TEAM, "A new team of my own", team.equals(OWN_TEAM)));
    }
    NewProjectPage page =
        new NewProjectPage(
            List.of(visit.crumb()),
            name,
            PlatformChoices.with(platform),
            choices,
            Links.newProject(visit.slug()),
            errors);
    String view = pages.show("organization/new-project.html", page, visit, Pages.Section.PROJECTS);
    return Response.status(status).entity(view).build();
  }

  /** Whether there is any way for the visitor to create a project. */
  boolean mayCreate(Visit visit) {
    return mayMakeTeam(visit) || !teams(visit).isEmpty();
  }

  private static boolean mayMakeTeam(Visit visit) {
    return visit.access().hasAny(List.of(Scope.PROJECT_READ))
        && (visit.organization().settings().allowMemberProjectCreation()
            || visit.access().hasAny(List.of(Scope.ORG_WRITE)));
  }

  /** The teams that the visitor may create a project for. */
  List<Team> teams(Visit visit) {
    return teamService
        .list(visit.organization().id(), TeamQuery.ALL, PageRequest.FIRST)
        .items()
        .stream()
        .filter(team -> visit.access().reaches(List.of(team.id())))
        .filter(team -> visit.may(List.of(team), Scope.PROJECT_WRITE, Scope.PROJECT_ADMIN))
        .filter(
            team ->
                visit.organization().settings().allowMemberProjectCreation()
                    || visit.may(List.of(team), Scope.ORG_WRITE, Scope.TEAM_ADMIN))
        .toList();
  }
}
