package dev.vedette.api.organization.detail;

import static dev.vedette.access.Scope.ORG_ADMIN;
import static dev.vedette.access.Scope.ORG_READ;
import static dev.vedette.access.Scope.ORG_WRITE;

import dev.vedette.access.User;
import dev.vedette.api.Requires;
import dev.vedette.api.json.Body;
import dev.vedette.api.project.ProjectLists;
import dev.vedette.api.request.AllPages;
import dev.vedette.api.request.ApiRequest;
import dev.vedette.api.screening.ScrubFields;
import dev.vedette.api.team.TeamExpansion;
import dev.vedette.api.team.TeamLists;
import dev.vedette.issue.triage.SharedIssues;
import dev.vedette.organization.Access;
import dev.vedette.organization.Organization;
import dev.vedette.organization.OrganizationOptions;
import dev.vedette.organization.OrganizationService;
import dev.vedette.organization.OrganizationSwitch;
import dev.vedette.organization.OrganizationUpdate;
import dev.vedette.organization.TeamQuery;
import dev.vedette.organization.TeamService;
import dev.vedette.platform.OptionChanges;
import dev.vedette.platform.problem.InvalidException;
import dev.vedette.project.ProjectService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** An organization, {@code /api/0/organizations/{organization}/}. */
@Path("0/organizations/{organization}/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class OrganizationResource {

  private static final String NO_TWO_FACTOR =
      "Cannot require two-factor authentication without personal two-factor enabled.";

  @Inject private ApiRequest request;
  @Inject private OrganizationService organizations;
  @Inject private OrganizationOptions options;
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
    return "0".equals(detailed) ? withoutLists(organization) : inFull(organization);
  }

  /** Changes what the body names; the default role only for an owner. */
  @PUT
  @Requires({ORG_WRITE, ORG_ADMIN})
  public OrganizationDetailRepresentation update(
      @PathParam("organization") Organization organization, Body body) {
    boolean owner = request.access().scopes().contains(ORG_ADMIN);
    OptionChanges changes =
        ScrubFields.read(body)
            .ofOrganization()
            .set(SharedIssues.ALLOWED, body.bool("allowSharedIssues"));
    OrganizationUpdate update = OrganizationBody.read(body, withoutLists(organization), owner);
    if (update.turnsOn(OrganizationSwitch.REQUIRE_2FA) && !hasTwoFactor()) {
      throw new InvalidException("require2FA", NO_TWO_FACTOR);
    }
    return inFull(organizations.update(organization, update, changes));
  }

  /** Deletes it with everything in it: at once for everybody, on the disk a little later. */
  @DELETE
  @Requires(ORG_ADMIN)
  public Response delete(@PathParam("organization") Organization organization) {
    organizations.delete(organization);
    return Response.status(Response.Status.ACCEPTED)
        .entity(withoutLists(organization).deleted())
        .build();
  }

  /** Whoever asks a second factor of others has one; a token of the organization is nobody. */
  private boolean hasTwoFactor() {
    return request.caller().user().map(User::hasTwoFactor).orElse(false);
  }

  private OrganizationDetailRepresentation withoutLists(Organization organization) {
    return OrganizationDetailAssembler.of(
        organization,
        options.of(organization.id()),
        request.baseUrl(),
        request.access(),
        Optional.empty(),
        Optional.empty());
  }

  private OrganizationDetailRepresentation inFull(Organization organization) {
    Access access = request.access();
    long id = organization.id();
    return OrganizationDetailAssembler.of(
        organization,
        options.of(id),
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
