package dev.vedette.web.organization;

import dev.vedette.organization.OrganizationService;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Pages;
import dev.vedette.web.page.Visits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** The entry: leads to the first organization, or to the sign-in. */
@Path("/")
@Controller
@ApplicationScoped
public class HomeController {

  @Inject private Visits visits;
  @Inject private OrganizationService organizations;

  /** 303 to where the visitor belongs; who belongs nowhere may create an organization. */
  @GET
  public Response home() {
    return organizations
        .first(visits.required())
        .map(organization -> Pages.redirect(Links.organization(organization.slug())))
        .orElseGet(() -> Pages.redirect(Links.NEW_ORGANIZATION));
  }

  /** The list of organizations that a path promises; there is none but the menu. */
  @GET
  @Path("organizations")
  public Response all() {
    return home();
  }
}
