package dev.vedette.api.member;

import static dev.vedette.access.Scope.MEMBER_ADMIN;
import static dev.vedette.access.Scope.MEMBER_INVITE;
import static dev.vedette.access.Scope.MEMBER_READ;
import static dev.vedette.access.Scope.MEMBER_WRITE;

import dev.vedette.access.Role;
import dev.vedette.access.TeamRole;
import dev.vedette.api.Requires;
import dev.vedette.api.json.Body;
import dev.vedette.api.request.ApiRequest;
import dev.vedette.api.request.Paging;
import dev.vedette.organization.Invitation;
import dev.vedette.organization.InvitationService;
import dev.vedette.organization.Member;
import dev.vedette.organization.MemberQuery;
import dev.vedette.organization.MemberRights;
import dev.vedette.organization.MemberService;
import dev.vedette.organization.NewInvitation;
import dev.vedette.organization.Organization;
import dev.vedette.organization.Team;
import dev.vedette.platform.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The members of an organization, {@code /api/0/organizations/{organization}/members/}. */
@Path("0/organizations/{organization}/members/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class MembersResource {

  private static final int MAX_EMAIL = 254;

  @Inject private ApiRequest request;
  @Inject private MemberService members;
  @Inject private InvitationService invitations;
  @Inject private MemberLists lists;
  @Inject private MemberTeams teams;

  /** A page of members and invitations, oldest first. */
  @GET
  @Requires({MEMBER_READ, MEMBER_WRITE, MEMBER_ADMIN})
  public Page<MemberRepresentation> list(
      @PathParam("organization") Organization organization,
      @BeanParam Paging paging,
      @QueryParam("query") String query,
      @QueryParam("expand") List<String> expand) {
    Page<Member> found = members.list(organization.id(), MemberQuery.parse(query), paging.page());
    return found.withItems(lists.of(found.items(), expand.contains("externalUsers")));
  }

  /**
   * Invites somebody. The answer has the link, which works with and without mail. With {@code
   * reinvite} an invitation that waits gets a new link.
   */
  @POST
  @Requires({MEMBER_INVITE, MEMBER_WRITE, MEMBER_ADMIN})
  public Response invite(@PathParam("organization") Organization organization, Body body) {
    String email = body.requiredText("email", MAX_EMAIL);
    Optional<Role> chosen = MemberBody.role(body);
    Optional<Map<String, TeamRole>> slugs = MemberBody.teams(body);
    boolean sendMail = body.bool("sendInvite").orElse(true);
    boolean again = body.bool("reinvite").orElse(false);
    body.check();
    MemberRights rights = new MemberRights(request.access(), request.userId());
    Optional<Member> waiting =
        members.findByEmail(organization.id(), email).filter(rights::mayRenew);
    if (again && waiting.isPresent()) {
      return answer(
          invitations.renew(
              organization, waiting.get(), request.caller().user(), request.baseUrl()));
    }
    Role role = chosen.orElseGet(() -> defaultRole(organization, rights));
    rights.checkAssignable(role);
    Map<Team, TeamRole> wanted =
        teams.find(organization.id(), slugs.orElse(Map.of()), Map.of(), rights);
    return answer(
        invitations.invite(
            organization,
            new NewInvitation(email, role, wanted, sendMail),
            request.caller().user(),
            request.baseUrl()));
  }

  private static Role defaultRole(Organization organization, MemberRights rights) {
    Role role = organization.settings().defaultRole();
    return rights.assignableRoles().contains(role) ? role : Role.MEMBER;
  }

  private Response answer(Invitation invitation) {
    return Response.status(Response.Status.CREATED)
        .header("Cache-Control", "no-store")
        .entity(
            new InvitedMemberRepresentation(
                lists.of(List.of(invitation.member())).get(0), invitation.link()))
        .build();
  }
}
