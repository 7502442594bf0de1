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
import dev.vedette.organization.Invitation;
import dev.vedette.organization.InvitationService;
import dev.vedette.organization.Member;
import dev.vedette.organization.MemberRights;
import dev.vedette.organization.MemberService;
import dev.vedette.organization.MemberTeam;
import dev.vedette.organization.Team;
import dev.vedette.organization.TeamMembershipService;
import dev.vedette.platform.problem.BadRequestException;
import dev.vedette.platform.problem.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A member or an invitation, {@code /api/0/organizations/{organization}/members/{member}/}. */
@Path("0/organizations/{organization}/members/{member}/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class MemberResource {

  @Inject private ApiRequest request;
  @Inject private MemberService members;
  @Inject private TeamMembershipService memberships;
  @Inject private InvitationService invitations;
  @Inject private MemberLists lists;
  @Inject private MemberTeams teams;
  @Inject private Clock clock;

  /** The member with teams and the roles that the caller may give. */
  @GET
  @Requires({MEMBER_READ, MEMBER_WRITE, MEMBER_ADMIN})
  public MemberDetailRepresentation get(@PathParam("member") Member member) {
    return lists.detail(member, Optional.empty(), request.access());
  }

  /**
   * Changes role and teams; or, with {@code reinvite} or {@code regenerate} alone, makes a new
   * link, which the answer has.
   */
  @PUT
  @Requires({MEMBER_INVITE, MEMBER_WRITE, MEMBER_ADMIN})
  public Response update(@PathParam("member") Member member, Body body) {
    boolean regenerate = body.bool("regenerate").orElse(false);
    boolean reinvite = body.bool("reinvite").orElse(false) || regenerate;
    Optional<Role> role = MemberBody.role(body).filter(each -> each != member.role());
    Optional<Map<String, TeamRole>> slugs = MemberBody.teams(body);
    body.check();
    if (reinvite) {
      if (!Set.of("reinvite", "regenerate").containsAll(body.names())) {
        throw new ForbiddenException(
            "You cannot modify member details when resending an invitation. Separate requests are"
                + " required.");
      }
      return renew(member, regenerate);
    }
    MemberRights rights = new MemberRights(request.access(), request.userId());
    if (!rights.manages(member.role())) {
      throw new ForbiddenException();
    }
    role.ifPresent(each -> rights.checkRoleChange(member, each));
    Optional<Map<Team, TeamRole>> wanted =
        slugs.map(each -> teams.find(member.organizationId(), each, present(member), rights));
    Member changed = role.map(each -> members.changeRole(member, each)).orElse(member);
    wanted.ifPresent(each -> memberships.set(changed, each));
    return Response.ok(lists.detail(changed, Optional.empty(), request.access())).build();
  }

  /** Ends the membership, or takes the invitation back. */
  @DELETE
  @Requires({MEMBER_READ, MEMBER_WRITE, MEMBER_ADMIN})
  public void delete(@PathParam("member") Member member) {
    new MemberRights(request.access(), request.userId()).checkRemoval(member);
    members.remove(member);
  }

  /** The old link cannot be sent again, as only its hash is kept: a new one takes its place. */
  private Response renew(Member member, boolean regenerate) {
    if (!member.isPending()) {
      throw new BadRequestException(
          "You cannot send an invitation to a user who is already a full member.");
    }
    if (!new MemberRights(request.access(), request.userId()).mayRenew(member)) {
      throw new ForbiddenException("You cannot modify invitations sent by someone else.");
    }
    if (member.isExpired(clock.instant()) && !regenerate) {
      throw new BadRequestException(
          "You cannot resend an expired invitation without regenerating the token.");
    }
    Invitation invitation =
        invitations.renew(
            request.organization(), member, request.caller().user(), request.baseUrl());
    return Response.ok(
            lists.detail(invitation.member(), Optional.of(invitation.link()), request.access()))
        .header("Cache-Control", "no-store")
        .build();
  }

  private Map<Long, TeamRole> present(Member member) {
    return memberships.teamsOf(List.of(member)).getOrDefault(member.id(), List.of()).stream()
        .collect(Collectors.toMap(each -> each.team().id(), MemberTeam::role));
  }
}
