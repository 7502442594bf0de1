package dev.vedette.web.screening;

import dev.vedette.access.Scope;
import dev.vedette.event.scrub.ScrubSettings;
import dev.vedette.organization.OrganizationOptions;
import dev.vedette.organization.OrganizationService;
import dev.vedette.organization.OrganizationUpdate;
import dev.vedette.platform.problem.ForbiddenException;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Pages;
import dev.vedette.web.page.SettingsTab;
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
import java.util.Map;
import java.util.Optional;

/** What is scrubbed of the events of all projects of an organization. */
@Path("organizations/{organization}/settings/security")
@Controller
@ApplicationScoped
public class OrganizationSecurityController {

  private static final OrganizationUpdate NOTHING_ELSE =
      new OrganizationUpdate(Optional.empty(), Optional.empty(), Optional.empty(), Map.of());

  @Inject private Pages pages;
  @Inject private Visits visits;
  @Inject private OrganizationService organizations;
  @Inject private OrganizationOptions options;
  @Inject private Clock clock;

  /** The form. */
  @GET
  public Response show(@PathParam("organization") String organization) {
    Visit visit = open(organization);
    ScrubForm form = ScrubForm.ofOrganization(options.of(visit.organization().id()));
    return form(visit, form, 200, Optional.empty(), FormErrors.none());
  }

  /** Changes the settings. */
  @POST
  public Response save(@PathParam("organization") String organization, @BeanParam ScrubForm form) {
    Visit visit = open(organization);
    FormErrors errors = SecurityPages.errors(form);
    if (!errors.isEmpty()) {
      return form(visit, form, 422, Optional.empty(), errors);
    }
    organizations.update(visit.organization(), NOTHING_ELSE, form.edits().ofOrganization());
    return pages.redirect(
        Links.organizationSecurity(visit.slug()),
        "The settings are saved. They count for events from now on.");
  }

  /** Tries the settings on an event of a project that has none of its own; nothing is saved. */
  @POST
  @Path("try")
  public Response attempt(
      @PathParam("organization") String organization, @BeanParam ScrubForm form) {
    Visit visit = open(organization);
    SecurityPages.Outcome outcome =
        SecurityPages.attempt(form, ScrubSettings::ofOrganization, clock.instant());
    int status = outcome.errors().isEmpty() ? 200 : 422;
    return form(visit, form, status, outcome.trial(), outcome.errors());
  }

  private Visit open(String organization) {
    Visit visit = visits.organization(organization);
    ForbiddenException.unless(visit.access().hasAny(List.of(Scope.ORG_WRITE, Scope.ORG_ADMIN)));
    return visit;
  }

  private Response form(
      Visit visit,
      ScrubForm form,
      int status,
      Optional<SecurityPage.Trial> trial,
      FormErrors errors) {
    String action = Links.organizationSecurity(visit.slug());
    SecurityPage page =
        new SecurityPage(
            "Security and privacy",
            List.of(visit.crumb()),
            List.of(),
            form,
            SecurityPages.ofOrganization(form),
            Optional.empty(),
            false,
            action,
            action + "try/",
            trial,
            errors);
    String view = pages.showSettings("screening/security.html", page, visit, SettingsTab.SECURITY);
    return Response.status(status).entity(view).build();
  }
}
