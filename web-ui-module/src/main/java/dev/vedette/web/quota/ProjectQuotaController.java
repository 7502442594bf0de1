package dev.vedette.web.quota;

import dev.vedette.ingest.QuotaService;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Pages;
import dev.vedette.web.page.ProjectTab;
import dev.vedette.web.page.Visit;
import dev.vedette.web.page.Visits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** The limits of a project. */
@Path("organizations/{organization}/projects/{project}/settings/limits")
@Controller
@ApplicationScoped
public class ProjectQuotaController {

  private static final String WHOSE =
      "For the project as a whole, beside the limits of its organization and of its client keys.";

  @Inject private Pages pages;
  @Inject private Visits visits;
  @Inject private QuotaService quotas;

  /** The form. */
  @GET
  public Response show(
      @PathParam("organization") String organization, @PathParam("project") String project) {
    Visit.OfProject visit = open(organization, project);
    return form(visit, QuotaForm.of(quotas.of(visit.project())), FormErrors.none());
  }

  /** Sets the limits. */
  @POST
  public Response save(
      @PathParam("organization") String organization,
      @PathParam("project") String project,
      MultivaluedMap<String, String> typed) {
    Visit.OfProject visit = open(organization, project);
    QuotaForm form = QuotaForm.of(typed);
    FormErrors errors = form.errors();
    if (!errors.isEmpty()) {
      return form(visit, form, errors);
    }
    quotas.set(visit.project(), form.quotas());
    return pages.redirect(action(visit), "The limits are saved.");
  }

  private Visit.OfProject open(String organization, String project) {
    return visits.project(organization, project).require(ProjectTab.LIMITS);
  }

  private Response form(Visit.OfProject visit, QuotaForm form, FormErrors errors) {
    QuotaPage page =
        new QuotaPage(
            visit.crumbs(),
            visit.tabs("settings"),
            WHOSE,
            QuotaPage.rows(form),
            action(visit),
            errors);
    return Response.status(errors.isEmpty() ? 200 : 422)
        .entity(pages.showProjectSettings("quota/limits.html", page, visit, ProjectTab.LIMITS))
        .build();
  }

  private static String action(Visit.OfProject visit) {
    return Links.projectLimits(visit.visit().slug(), visit.project().slug());
  }
}
