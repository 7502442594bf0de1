package dev.vedette.web.screening;

import dev.vedette.event.scrub.ScrubSettings;
import dev.vedette.organization.OrganizationOptions;
import dev.vedette.platform.Options;
import dev.vedette.project.ProjectAdministration;
import dev.vedette.project.ProjectOptions;
import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Pages;
import dev.vedette.web.page.ProjectTab;
import dev.vedette.web.page.Visit;
import dev.vedette.web.page.Visits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What is scrubbed of a project's events. */
@Path("organizations/{organization}/projects/{project}/settings/security")
@Controller
@ApplicationScoped
public class ProjectSecurityController {

  @Inject private Pages pages;
  @Inject private Visits visits;
  @Inject private ProjectAdministration administration;
  @Inject private ProjectOptions projects;
  @Inject private OrganizationOptions organizations;
  @Inject private Clock clock;

  /** The form. */
  @GET
  public Response show(
      @PathParam("organization") String organization, @PathParam("project") String project) {
    Visit.OfProject visit = open(organization, project);
    Options set = projects.of(visit.project().id());
    return form(
        visit, ScrubForm.ofProject(set), CspForm.of(set), 200, Optional.empty(), FormErrors.none());
  }

  /** Changes the settings. */
  @POST
  public Response save(
      @PathParam("organization") String organization,
      @PathParam("project") String project,
      @BeanParam ScrubForm form,
      @BeanParam CspForm csp) {
    Visit.OfProject visit = open(organization, project);
    FormErrors errors = csp.check(SecurityPages.errors(form));
    if (!errors.isEmpty()) {
      return form(visit, form, csp, 422, Optional.empty(), errors);
    }
    administration.update(
        visit.project(),
        UnaryOperator.identity(),
        set -> form.edits().ofProject().and(csp.edits()));
    return pages.redirect(
        Links.projectSecurity(visit.visit().slug(), visit.project().slug()),
        "The settings are saved. They count for events from now on.");
  }

  /** Tries the settings on an event; nothing is saved. */
  @POST
  @Path("try")
  public Response attempt(
      @PathParam("organization") String organization,
      @PathParam("project") String project,
      @BeanParam ScrubForm form,
      @BeanParam CspForm csp) {
    Visit.OfProject visit = open(organization, project);
    Options required = organizations.of(visit.visit().organization().id());
    SecurityPages.Outcome outcome =
        SecurityPages.attempt(
            form, wanted -> ScrubSettings.ofProject(required, wanted), clock.instant());
    int status = outcome.errors().isEmpty() ? 200 : 422;
    return form(visit, form, csp, status, outcome.trial(), outcome.errors());
  }

  private Visit.OfProject open(String organization, String project) {
    return visits.project(organization, project).require(ProjectTab.SECURITY);
  }

  private Response form(
      Visit.OfProject visit,
      ScrubForm form,
      CspForm csp,
      int status,
      Optional<SecurityPage.Trial> trial,
      FormErrors errors) {
    Options organization = organizations.of(visit.visit().organization().id());
    ScrubForm required = ScrubForm.ofOrganization(organization);
    String action = Links.projectSecurity(visit.visit().slug(), visit.project().slug());
    SecurityPage page =
        new SecurityPage(
            "Security and privacy of " + visit.project().name(),
            List.of(visit.visit().crumb(), new Crumb(visit.project().name(), visit.href())),
            visit.tabs("settings"),
            form,
            SecurityPages.ofProject(form, organization),
            Optional.of(csp),
            !required.sensitiveFields().isEmpty()
                || !required.safeFields().isEmpty()
                || !required.rules().isEmpty(),
            action,
            action + "try/",
            trial,
            errors);
    String view =
        pages.showProjectSettings("screening/security.html", page, visit, ProjectTab.SECURITY);
    return Response.status(status).entity(view).build();
  }
}
