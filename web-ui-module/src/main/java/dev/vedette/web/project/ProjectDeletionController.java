package dev.vedette.web.project;

import dev.vedette.issue.IssueService;
import dev.vedette.issue.IssueTotals;
import dev.vedette.project.Project;
import dev.vedette.project.ProjectAdministration;
import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Numbers;
import dev.vedette.web.page.Pages;
import dev.vedette.web.page.ProjectTab;
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
import java.util.List;

/** Deletes a project, once its slug was typed. */
@Path("organizations/{organization}/projects/{project}/settings/delete")
@Controller
@ApplicationScoped
public class ProjectDeletionController {

  @Inject private Pages pages;
  @Inject private Visits visits;
  @Inject private IssueService issues;
  @Inject private ProjectAdministration administration;

  /** The question, with what will go. */
  @GET
  public Response ask(
      @PathParam("organization") String organization, @PathParam("project") String project) {
    return form(open(organization, project), 200, FormErrors.none());
  }

  /** Deletes the project. */
  @POST
  public Response delete(
      @PathParam("organization") String organization,
      @PathParam("project") String project,
      @FormParam("slug") @DefaultValue("") String slug) {
    Visit.OfProject visit = open(organization, project);
    Project doomed = visit.project();
    if (!slug.strip().equals(doomed.slug())) {
      return form(
          visit, 422, FormErrors.of("slug", "Type " + doomed.slug() + " to delete the project."));
    }
    administration.delete(doomed);
    return pages.redirect(
        Links.organization(visit.visit().slug()), "The project " + doomed.name() + " is deleted.");
  }

  private Visit.OfProject open(String organization, String project) {
    return visits.project(organization, project).require(ProjectTab.DELETE);
  }

  private Response form(Visit.OfProject visit, int status, FormErrors errors) {
    Project project = visit.project();
    IssueTotals totals = issues.totals(project.id());
    String slug = visit.visit().slug();
    ProjectDeletionPage page =
        new ProjectDeletionPage(
            List.of(visit.visit().crumb(), new Crumb(project.name(), visit.href())),
            visit.tabs("settings"),
            project.name(),
            project.slug(),
            Numbers.counted(totals.events(), "event", "events"),
            Numbers.counted(totals.issues(), "issue", "issues"),
            Links.projectDeletion(slug, project.slug()),
            visit.href(),
            errors);
    String view = pages.showProjectSettings("project/delete.html", page, visit, ProjectTab.DELETE);
    return Response.status(status).entity(view).build();
  }
}
