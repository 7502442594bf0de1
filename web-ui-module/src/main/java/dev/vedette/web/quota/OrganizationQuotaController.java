package dev.vedette.web.quota;

import dev.vedette.access.Scope;
import dev.vedette.ingest.QuotaService;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The limits of an organization. */
@Path("organizations/{organization}/settings/limits")
@Controller
@ApplicationScoped
public class OrganizationQuotaController {

  private static final String WHOSE = "For all projects of the organization together.";

  @Inject private Pages pages;
  @Inject private Visits visits;
  @Inject private QuotaService quotas;

  /** The form. */
  @GET
  public Response show(@PathParam("organization") String organization) {
    Visit visit = open(organization);
    return form(visit, QuotaForm.of(quotas.of(visit.organization())), FormErrors.none());
  }

  /** Sets the limits. */
  @POST
  public Response save(
      @PathParam("organization") String organization, MultivaluedMap<String, String> typed) {
    Visit visit = open(organization);
    QuotaForm form = QuotaForm.of(typed);
    FormErrors errors = form.errors();
    if (!errors.isEmpty()) {
      return form(visit, form, errors);
    }
    quotas.set(visit.organization(), form.quotas());
    return pages.redirect(Links.organizationLimits(visit.slug()), "The limits are saved.");
  }

  private Visit open(String organization) {
    Visit visit = visits.organization(organization);
    ForbiddenException.unless(visit.access().hasAny(List.of(Scope.ORG_WRITE, Scope.ORG_ADMIN)));
    return visit;
  }

  private Response form(Visit visit, QuotaForm form, FormErrors errors) {
    QuotaPage page =
        new QuotaPage(
            List.of(visit.crumb()),
            List.of(),
            WHOSE,
            QuotaPage.rows(form),
            Links.organizationLimits(visit.slug()),
            errors);
    return Response.status(errors.isEmpty() ? 200 : 422)
        .entity(pages.showSettings("quota/limits.html", page, visit, SettingsTab.LIMITS))
        .build();
  }
}
