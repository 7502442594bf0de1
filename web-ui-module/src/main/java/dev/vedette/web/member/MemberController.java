package dev.vedette.web.member;

import dev.vedette.access.Role;
import dev.vedette.access.TeamRole;
import dev.vedette.organization.InvitationService;
import dev.vedette.organization.Member;
import dev.vedette.organization.MemberRights;
import dev.vedette.organization.MemberService;
import dev.vedette.organization.MemberTeam;
import dev.vedette.organization.ResetLinkService;
import dev.vedette.organization.Team;
import dev.vedette.organization.TeamMembershipService;
import dev.vedette.organization.TeamQuery;
import dev.vedette.organization.TeamService;
import dev.vedette.platform.PageRequest;
import dev.vedette.platform.PublicUrl;
import dev.vedette.platform.problem.ForbiddenException;
import dev.vedette.platform.problem.ProblemException;
import dev.vedette.web.page.Choice;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Pages;
import dev.vedette.web.page.SettingsTab;
import dev.vedette.web.page.Visit;
import dev.vedette.web.security.HeaderLines;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A member or an invitation of an organization. */
@Path("organizations/{organization}/settings/members/{member: \\d+}")
@Controller
@ApplicationScoped
public class MemberController {

  private static final String OUT = "none";

  @Inject private Pages pages;
  @Inject private MemberPages members;
  @Inject private MemberService service;
  @Inject private TeamMembershipService memberships;
  @Inject private InvitationService invitations;
  @Inject private TeamService teams;
  @Inject private ResetLinkService resets;
  @Inject private ShownLinks links;
  @Inject private PublicUrl publicUrl;
  @Inject private HttpServletRequest request;

  /** Role, teams, and what can be done. */
  @GET
  public Response show(
      @PathParam("organization") String organization, @PathParam("member") long id) {
    Visit visit = members.visit(organization);
    return show(visit, service.get(visit.organization().id(), id), FormErrors.none());
  }

  /** Changes role and teams. */
  @POST
  public Response update(
      @PathParam("organization") String organization,
      @PathParam("member") long id,
      MultivaluedMap<String, String> form) {
    Visit visit = members.visit(organization);
    Member member = service.get(visit.organization().id(), id);
    try {
      save(visit, member, form);
    } catch (ProblemException e) {
      return show(visit, member, FormErrors.of("", e.detail()));
    }
    return pages.redirect(path(visit, member), "Saved.");
  }

  /** Makes a new link of an invitation; the one before stops working. */
  @POST
  @Path("link")
  public Response renew(
      @PathParam("organization") String organization, @PathParam("member") long id) {
    Visit visit = members.visit(organization);
    Member member = service.get(visit.organization().id(), id);
    if (!MemberPages.rights(visit).mayRenew(member)) {
      throw new ForbiddenException("You cannot modify invitations sent by someone else.");
    }
    links.leave(
        visit.organization().id(),
        List.of(
            invitations.renew(visit.organization(), member, Optional.of(visit.user()), base())));
    return Pages.redirect(Links.members(visit.slug()));
  }

  /** Asks before somebody goes. */
  @GET
  @Path("remove")
  public String askToRemove(
      @PathParam("organization") String organization, @PathParam("member") long id) {
    Visit visit = members.visit(organization);
    return question(visit, service.get(visit.organization().id(), id));
  }

  /** Removes a member, or takes an invitation back; one's own membership is left. */
  @POST
  @Path("remove")
  public Response remove(
      @PathParam("organization") String organization, @PathParam("member") long id) {
    Visit visit = members.visit(organization);
    Member member = service.get(visit.organization().id(), id);
    if (refusal(visit, member).isPresent()) {
      return Response.status(409).entity(question(visit, member)).build();
    }
    service.remove(member);
    if (member.isOf(MemberPages.rights(visit).userId())) {
      return pages.redirect(Links.HOME, "You left " + visit.organization().name() + ".");
    }
    return pages.redirect(
        Links.members(visit.slug()),
        member.isPending()
            ? "The invitation of " + member.email() + " is taken back."
            : member.email() + " is not a member any more.");
  }

  private void save(Visit visit, Member member, MultivaluedMap<String, String> form) {
    MemberRights rights = MemberPages.rights(visit);
    Optional<Role> role =
        Optional.ofNullable(form.getFirst("role"))
            .flatMap(Role::of)
            .filter(each -> each != member.role());
    role.ifPresent(each -> rights.checkRoleChange(member, each));
    Member changed = role.map(each -> service.changeRole(member, each)).orElse(member);
    for (MemberTeam place : teamsOf(member)) {
      String wanted = form.getFirst(field(place.team()));
      if (OUT.equals(wanted)) {
        ForbiddenException.unless(rights.mayRemoveFrom(place.team().id(), member));
        memberships.remove(changed, place.team());
      } else {
        Optional.ofNullable(wanted)
            .flatMap(TeamRole::of)
            .filter(each -> each != place.role())
            .ifPresent(
                each -> {
                  ForbiddenException.unless(rights.mayManage(place.team().id()));
                  memberships.changeRole(changed, place.team(), each);
                });
      }
    }
    String added = form.getFirst("add");
    if (added != null && !added.isEmpty()) {
      Team team = teams.get(visit.organization().id(), added);
      ForbiddenException.unless(rights.mayAddTo(team.id()));
      memberships.add(changed, team, TeamRole.CONTRIBUTOR);
    }
  }

  private Response show(Visit visit, Member member, FormErrors errors) {
    MemberRights rights = MemberPages.rights(visit);
    boolean you = member.isOf(rights.userId());
    List<Role> roles =
        rights.manages(member.role()) && !you && !member.idpRoleRestricted()
            ? rights.assignableRoles()
            : List.of();
    List<MemberTeam> places = teamsOf(member);
    boolean password =
        member.userId().isPresent()
            && resets.mayMake(
                visit.organization().id(), visit.user().id(), member.userId().getAsLong());
    MemberPage page =
        new MemberPage(
            List.of(visit.crumb(), MemberPages.crumb(visit)),
            path(visit, member),
            members.rows(List.of(member), visit).get(0),
            remark(member, you),
            MemberPages.roles(roles, member.role()),
            places.stream().map(place -> place(place, member, rights)).toList(),
            otherTeams(visit, places, rights),
            password
                ? Optional.of(Links.passwordLink(visit.slug(), member.userId().orElseThrow()))
                : Optional.empty(),
            mayRemove(rights, member)
                ? Optional.of(path(visit, member) + "remove/")
                : Optional.empty(),
            errors);
    return Response.status(errors.isEmpty() ? 200 : 422)
        .entity(pages.showSettings("member/member.html", page, visit, SettingsTab.MEMBERS))
        .build();
  }

  private static Optional<String> remark(Member member, boolean you) {
    if (member.idpProvisioned()) {
      return Optional.of(
          you
              ? "An identity provider manages this membership. You may leave all the same."
              : "An identity provider manages this membership; it ends there.");
    }
    return you
        ? Optional.of("This is you. Only somebody else can change your role.")
        : Optional.empty();
  }

  private static MemberPage.Place place(MemberTeam place, Member member, MemberRights rights) {
    List<Choice> choices = new ArrayList<>();
    long team = place.team().id();
    if (rights.mayManage(team)) {
      for (TeamRole role : TeamRole.values()) {
        if (role.compareTo(member.role().minimumTeamRole()) >= 0) {
          choices.add(new Choice(role.id(), role.displayName(), role == place.role()));
        }
      }
    }
    if (rights.mayRemoveFrom(team, member) && !place.team().idpProvisioned()) {
      if (choices.isEmpty()) {
        choices.add(new Choice(place.role().id(), place.role().displayName(), true));
      }
      choices.add(new Choice(OUT, "Take out of the team", false));
    }
    return new MemberPage.Place(
        field(place.team()), place.team().name(), place.role().displayName(), choices);
  }

  private List<Choice> otherTeams(Visit visit, List<MemberTeam> places, MemberRights rights) {
    Set<Long> present = places.stream().map(each -> each.team().id()).collect(Collectors.toSet());
    List<Choice> choices = new ArrayList<>();
    teams.list(visit.organization().id(), TeamQuery.ALL, PageRequest.FIRST).items().stream()
        .filter(team -> !present.contains(team.id()) && !team.idpProvisioned())
        .filter(team -> rights.mayAddTo(team.id()))
        .forEach(team -> choices.add(new Choice(team.slug(), team.name(), false)));
    if (!choices.isEmpty()) {
      choices.add(0, new Choice("", "No other team", true));
    }
    return choices;
  }

  private String question(Visit visit, Member member) {
    RemovePage page =
        new RemovePage(
            List.of(visit.crumb(), MemberPages.crumb(visit)),
            members.rows(List.of(member), visit).get(0),
            visit.organization().name(),
            refusal(visit, member),
            path(visit, member) + "remove/",
            path(visit, member));
    return pages.showSettings("member/remove.html", page, visit, SettingsTab.MEMBERS);
  }

  private Optional<String> refusal(Visit visit, Member member) {
    try {
      MemberPages.rights(visit).checkRemoval(member);
    } catch (ProblemException e) {
      return Optional.of(e.detail());
    }
    return service.isOnlyOwner(member)
        ? Optional.of("The organization has no other owner. Make somebody else an owner first.")
        : Optional.empty();
  }

  private static boolean mayRemove(MemberRights rights, Member member) {
    try {
      rights.checkRemoval(member);
      return true;
    } catch (ProblemException e) {
      return false;
    }
  }

  private List<MemberTeam> teamsOf(Member member) {
    return memberships.teamsOf(List.of(member)).getOrDefault(member.id(), List.of());
  }

  private static String field(Team team) {
    return "team-" + team.id();
  }

  private static String path(Visit visit, Member member) {
    return Links.member(visit.slug(), member.id());
  }

  private String base() {
    return publicUrl.of(request.getScheme(), request.getHeader("Host"), HeaderLines.of(request));
  }
}
