package dev.vedette.web.organization;

import dev.vedette.access.Caller;
import dev.vedette.organization.Organization;
import dev.vedette.organization.OrganizationService;
import dev.vedette.platform.problem.ConflictException;
import dev.vedette.platform.problem.InvalidException;
import dev.vedette.platform.problem.NotFoundException;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Pages;
import dev.vedette.web.page.Visits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/**
 * Creates a further organization. A class of its own: its path has more literal characters than
 * that of an organization, and so JAX-RS prefers it; no organization has the slug {@code new}.
 */
@Path("organizations/new")
@Controller
@ApplicationScoped
public class NewOrganizationController {

  @Inject private Pages pages;
  @Inject private Visits visits;
  @Inject private OrganizationService organizations;

  /** The form. */
  @GET
  public Response show() {
    return form(visits.required(), 200, "", "", true, FormErrors.none());
  }

  /** Creates it; the visitor owns it. */
  @POST
  public Response create(
      @FormParam("name") @DefaultValue("") String name,
      @FormParam("slug") @DefaultValue("") String slug,
      @FormParam("withTeam") @DefaultValue("false") boolean withTeam) {
    Caller caller = visits.required();
    FormErrors errors;
    try {
      Organization made =
          organizations.create(
              Optional.of(slug.strip()).filter(text -> !text.isEmpty()),
              name.strip(),
              caller.user().orElseThrow(NotFoundException::new).id(),
              withTeam);
      return pages.redirect(
          Links.organization(made.slug()), "The organization " + made.name() + " is yours.");
    } catch (InvalidException e) {
      errors = new FormErrors(e.errors());
    } catch (ConflictException e) {
      errors = FormErrors.of("slug", e.detail());
    }
    return form(caller, 422, name, slug, withTeam, errors);
  }

  private Response form(
      Caller caller, int status, String name, String slug, boolean withTeam, FormErrors errors) {
    NewOrganizationPage page =
        new NewOrganizationPage(
            name,
            slug,
            withTeam,
            organizations.first(caller).isEmpty(),
            Links.NEW_ORGANIZATION,
            errors);
    return Response.status(status)
        .entity(pages.show("organization/new-organization.html", page))
        .build();
  }
}
