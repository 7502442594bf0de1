package dev.vedette.web.organization;

import dev.vedette.access.Scope;
import dev.vedette.organization.MemberQuery;
import dev.vedette.organization.MemberService;
import dev.vedette.organization.Organization;
import dev.vedette.organization.OrganizationService;
import dev.vedette.organization.TeamQuery;
import dev.vedette.organization.TeamService;
import dev.vedette.project.ProjectCounts;
import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Numbers;
import dev.vedette.web.page.Pages;
import dev.vedette.web.page.SettingsTab;
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

/** Deletes an organization, once its slug was typed. */
@Path("organizations/{organization}/settings/delete")
@Controller
@ApplicationScoped
public class OrganizationDeletionController {

  @Inject private Pages pages;
  @Inject private Visits visits;
  @Inject private OrganizationService organizations;
  @Inject private ProjectCounts projects;
  @Inject private TeamService teams;
  @Inject private MemberService members;

  /** The question, with what will go. */
  @GET
  public Response ask(@PathParam("organization") String organization) {
    return form(open(organization), 200, FormErrors.none());
  }

  /** Deletes the organization. */
  @POST
  public Response delete(
      @PathParam("organization") String organization,
      @FormParam("slug") @DefaultValue("") String slug) {
    Visit visit = open(organization);
    Organization doomed = visit.organization();
    if (!slug.strip().equals(doomed.slug())) {
      return form(
          visit,
          422,
          FormErrors.of("slug", "Type " + doomed.slug() + " to delete the organization."));
    }
    organizations.delete(doomed);
    return pages.redirect(Links.HOME, "The organization " + doomed.name() + " is deleted.");
  }

  private Visit open(String organization) {
    Visit visit = visits.organization(organization);
    SettingsAccess.require(visit, Scope.ORG_ADMIN);
    return visit;
  }

  private Response form(Visit visit, int status, FormErrors errors) {
    Organization doomed = visit.organization();
    long id = doomed.id();
    OrganizationDeletionPage page =
        new OrganizationDeletionPage(
            List.of(visit.crumb(), new Crumb("Settings", Links.settings(visit.slug()))),
            doomed.name(),
            doomed.slug(),
            Numbers.counted(
                projects.byOrganization(List.of(id)).getOrDefault(id, 0L), "project", "projects"),
            Numbers.counted(teams.count(id, TeamQuery.ALL), "team", "teams"),
            Numbers.counted(members.count(id, MemberQuery.ALL), "member", "members"),
            Links.organizationDeletion(visit.slug()),
            Links.settings(visit.slug()),
            errors);
    String view = pages.showSettings("organization/delete.html", page, visit, SettingsTab.GENERAL);
    return Response.status(status).entity(view).build();
  }
}
