package dev.vedette.api.scim;

import static dev.vedette.access.Scope.MEMBER_ADMIN;
import static dev.vedette.access.Scope.MEMBER_READ;
import static dev.vedette.access.Scope.MEMBER_WRITE;

import dev.vedette.access.Role;
import dev.vedette.api.Requires;
import dev.vedette.api.json.Body;
import dev.vedette.api.request.ApiRequest;
import dev.vedette.organization.Member;
import dev.vedette.organization.MemberQuery;
import dev.vedette.organization.MemberService;
import dev.vedette.organization.Organization;
import dev.vedette.organization.ProvisioningService;
import dev.vedette.platform.Slugs;
import dev.vedette.platform.problem.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;

/** The members of an organization, {@code /api/0/organizations/{organization}/scim/v2/Users}. */
@Scim
@Path("0/organizations/{organization}/scim/v2/Users")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Scim.MEDIA_TYPE, Scim.ODD_MEDIA_TYPE})
public class ScimUsersResource {

  @Inject private ApiRequest request;
  @Inject private MemberService members;
  @Inject private ProvisioningService provisioning;

  /** A page of them, by address. */
  @GET
  @Requires({MEMBER_READ, MEMBER_WRITE, MEMBER_ADMIN})
  public ScimListRepresentation<ScimUserRepresentation> list(
      @PathParam("organization") Organization organization, @BeanParam ScimListQuery query) {
    MemberQuery wanted = query.filter().map(ScimUsersResource::query).orElse(MemberQuery.ALL);
    List<Member> page =
        query.count() == 0
            ? List.of()
            : members.byEmail(organization.id(), wanted, query.offset(), query.count());
    return ScimListRepresentation.of(
        page.stream().map(ScimAssembler::user).toList(),
        members.count(organization.id(), wanted),
        query.startIndex());
  }

  /** Makes somebody a member. */
  @POST
  @Requires({MEMBER_WRITE, MEMBER_ADMIN})
  public Response provision(@PathParam("organization") Organization organization, Body body) {
    ScimUser user = ScimUser.of(body);
    if (!user.active()) {
      throw ScimException.invalidValue("A user who is not active cannot be provisioned.");
    }
    ScimUserRepresentation made =
        ScimAssembler.user(
            provisioning.provision(
                organization,
                user.requiredEmail(),
                user.role(),
                highest(),
                request.caller().user(),
                request.baseUrl()));
    return ScimLocation.created(request, "Users", made.id(), made);
  }

  /** One of them. */
  @GET
  @Path("/{user}")
  @Requires({MEMBER_READ, MEMBER_WRITE, MEMBER_ADMIN})
  public ScimUserRepresentation get(
      @PathParam("organization") Organization organization, @PathParam("user") String user) {
    return ScimAssembler.user(members.get(organization.id(), id(user)));
  }

  /**
   * Changes the role, or takes out who is not active any more. Okta sends the whole user for
   * either.
   */
  @PUT
  @Path("/{user}")
  @Requires({MEMBER_WRITE, MEMBER_ADMIN})
  public ScimUserRepresentation replace(
      @PathParam("organization") Organization organization,
      @PathParam("user") String user,
      Body body) {
    ScimUser wanted = ScimUser.of(body);
    Member member = members.get(organization.id(), id(user));
    if (wanted.email().filter(email -> !email.equalsIgnoreCase(member.email())).isPresent()) {
      throw ScimException.mutability("userName cannot be changed.");
    }
    return wanted.active()
        ? ScimAssembler.user(provisioning.keep(organization, member.id(), wanted.role(), highest()))
        : ScimAssembler.gone(provisioning.deprovision(organization, member.id(), highest()));
  }

  /** Takes out who is not active any more; there is nothing else to change. */
  @PATCH
  @Path("/{user}")
  @Requires({MEMBER_WRITE, MEMBER_ADMIN})
  public void patch(
      @PathParam("organization") Organization organization,
      @PathParam("user") String user,
      Body body) {
    ScimUserPatch.checkDeactivates(body);
    provisioning.deprovision(organization, id(user), highest());
  }

  /** Ends a membership. */
  @DELETE
  @Path("/{user}")
  @Requires(MEMBER_ADMIN)
  public void deprovision(
      @PathParam("organization") Organization organization, @PathParam("user") String user) {
    provisioning.deprovision(organization, id(user), highest());
  }

  private Role highest() {
    return ProvisioningService.highest(request.access());
  }

  private static MemberQuery query(ScimComparison filter) {
    return switch (filter.attribute()) {
      case "username" -> MemberQuery.ofEmail(filter.value());
      case "value" ->
          MemberQuery.ALL.withIds(
              Slugs.isId(filter.value()) ? Set.of(Long.valueOf(filter.value())) : Set.of());
      default -> MemberQuery.ALL.withIds(Set.of()); // an attribute of groups
    };
  }

  private static long id(String text) {
    if (!Slugs.isId(text)) {
      throw new NotFoundException();
    }
    return Long.parseLong(text);
  }
}
