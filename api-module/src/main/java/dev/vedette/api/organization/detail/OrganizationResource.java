package dev.vedette.api.organization.detail;

import static dev.vedette.access.Scope.ORG_ADMIN;
import static dev.vedette.access.Scope.ORG_READ;
import static dev.vedette.access.Scope.ORG_WRITE;

import dev.vedette.api.Requires;
import dev.vedette.api.project.ProjectLists;
import dev.vedette.api.request.AllPages;
import dev.vedette.api.request.ApiRequest;
import dev.vedette.api.team.TeamExpansion;
import dev.vedette.api.team.TeamLists;
import dev.vedette.organization.Access;
import dev.vedette.organization.Organization;
import dev.vedette.organization.TeamQuery;
import dev.vedette.organization.TeamService;
import dev.vedette.project.ProjectService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;

/** An organization, {@code /api/0/organizations/{organization}/}. */
@Path("0/organizations/{organization}/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class OrganizationResource {

  @Inject private ApiRequest request;
  @Inject private TeamService teams;
  @Inject private ProjectService projects;
  @Inject private TeamLists teamLists;
  @Inject private ProjectLists projectLists;

  /** The organization in full; {@code detailed=0} leaves out teams and projects. */
  @GET
  @Requires({ORG_READ, ORG_WRITE, ORG_ADMIN})
  public OrganizationDetailRepresentation get(
      @PathParam("organization") Organization organization,
      @QueryParam("detailed") String detailed) {
    Access access = request.access();
    if ("0".equals(detailed)) {
      return OrganizationDetailAssembler.of(
          organization, request.baseUrl(), access, Optional.empty(), Optional.empty());
    }
    long id = organization.id();
    return OrganizationDetailAssembler.of(
        organization,
        request.baseUrl(),
        access,
        Optional.of(
            teamLists.of(
                AllPages.of(page -> teams.list(id, TeamQuery.ALL, page)),
                access,
                TeamExpansion.NONE)),
        Optional.of(projectLists.of(AllPages.of(page -> projects.list(id, page)), access)));
  }
}
