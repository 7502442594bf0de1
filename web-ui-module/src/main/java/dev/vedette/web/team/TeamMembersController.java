package dev.vedette.web.team;

import dev.vedette.access.TeamRole;
import dev.vedette.organization.Member;
import dev.vedette.organization.MemberService;
import dev.vedette.organization.TeamMembershipService;
import dev.vedette.platform.problem.ForbiddenException;
import dev.vedette.platform.problem.NotFoundException;
import dev.vedette.web.page.ConfirmPage;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Pages;
import dev.vedette.web.page.TeamLoss;
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
import java.util.Optional;

/** Who belongs to a team. */
@Path("organizations/{organization}/teams/{team}/members")
@Controller
@ApplicationScoped
public class TeamMembersController {

  @Inject private Pages pages;
  @Inject private TeamPages teamPages;
  @Inject private Visits visits;
  @Inject private MemberService members;
  @Inject private TeamMembershipService memberships;

  /** Adds a member of the organization, as a contributor. */
  @POST
  public Response add(
      @PathParam("organization") String organization,
      @PathParam("team") String team,
      @FormParam("member") @DefaultValue("") String email) {
    Visit.OfTeam visit = visits.team(organization, team);
    ForbiddenException.unless(TeamPages.mayAddMembers(visit));
    Optional<Member> member =
        members
            .findByEmail(visit.visit().organization().id(), email)
            .filter(found -> !found.isPending());
    if (member.isEmpty()) {
      return teamPages.correct(
          visit,
          TeamPages.fresh(visit)
              .member(
                  email, "No member of this organization has that address. Invite them first."));
    }
    boolean added = memberships.add(member.get(), visit.team(), TeamRole.CONTRIBUTOR);
    return pages.redirect(
        visit.href(),
        member.get().email() + (added ? " belongs to the team now." : " was in the team already."));
  }

  /** The visitor joins. */
  @POST
  @Path("join")
  public Response join(
      @PathParam("organization") String organization, @PathParam("team") String team) {
    Visit.OfTeam visit = visits.team(organization, team);
    ForbiddenException.unless(TeamPages.mayAddMembers(visit));
    memberships.add(self(visit), visit.team(), TeamRole.CONTRIBUTOR);
    return pages.redirect(visit.href(), "You belong to the team now.");
  }

  /** The question before the visitor leaves. */
  @GET
  @Path("leave")
  public String askToLeave(
      @PathParam("organization") String organization, @PathParam("team") String team) {
    Visit.OfTeam visit = visits.team(organization, team);
    ForbiddenException.unless(TeamPages.mayRemove(visit, self(visit)));
    return ask(visit, "Leave the team " + visit.team().name() + "?", "leave/", "Leave the team");
  }

  /** The question before a member is taken out. */
  @GET
  @Path("{member}/remove")
  public String askToRemove(
      @PathParam("organization") String organization,
      @PathParam("team") String team,
      @PathParam("member") String id) {
    Visit.OfTeam visit = visits.team(organization, team);
    Member member = member(visit, id);
    ForbiddenException.unless(TeamPages.mayRemove(visit, member));
    return ask(
        visit,
        "Take " + member.email() + " out of the team " + visit.team().name() + "?",
        member.id() + "/remove/",
        "Take them out");
  }

  private String ask(Visit.OfTeam visit, String question, String way, String verb) {
    ConfirmPage page =
        new ConfirmPage(
            TeamPages.crumbs(visit),
            question,
            List.of(
                TeamLoss.sentence(visit.visit()),
                "What was done, and the account, stay as they are."),
            List.of(),
            List.of(),
            Links.teamMembers(visit.visit().slug(), visit.team().slug()) + way,
            verb,
            visit.href());
    return pages.show(ConfirmPage.TEMPLATE, page, visit.visit(), Pages.Section.TEAMS);
  }

  /** The visitor leaves, and may then be unable to look into the team. */
  @POST
  @Path("leave")
  public Response leave(
      @PathParam("organization") String organization, @PathParam("team") String team) {
    Visit.OfTeam visit = visits.team(organization, team);
    Member self = self(visit);
    ForbiddenException.unless(TeamPages.mayRemove(visit, self));
    memberships.remove(self, visit.team());
    return pages.redirect(
        Links.teams(visit.visit().slug()), "You have left the team " + visit.team().name() + ".");
  }

  /** Gives a member another role in the team. */
  @POST
  @Path("{member}/role")
  public Response changeRole(
      @PathParam("organization") String organization,
      @PathParam("team") String team,
      @PathParam("member") String id,
      @FormParam("role") @DefaultValue("") String role) {
    Visit.OfTeam visit = visits.team(organization, team);
    ForbiddenException.unless(TeamPages.mayChangeRoles(visit));
    Member member = member(visit, id);
    TeamRole wanted = TeamRole.of(role).orElseThrow(NotFoundException::new);
    TeamRole now = memberships.changeRole(member, visit.team(), wanted);
    return pages.redirect(
        visit.href(), member.email() + " has the role " + now.displayName() + " in the team now.");
  }

  /** Takes a member out of the team. */
  @POST
  @Path("{member}/remove")
  public Response remove(
      @PathParam("organization") String organization,
      @PathParam("team") String team,
      @PathParam("member") String id) {
    Visit.OfTeam visit = visits.team(organization, team);
    Member member = member(visit, id);
    ForbiddenException.unless(TeamPages.mayRemove(visit, member));
    memberships.remove(member, visit.team());
    return pages.redirect(visit.href(), member.email() + " is no longer in the team.");
  }

  private Member self(Visit.OfTeam visit) {
    return members
        .findByUser(visit.visit().organization().id(), visit.visit().user().id())
        .orElseThrow(NotFoundException::new);
  }

  private Member member(Visit.OfTeam visit, String id) {
    if (!id.matches("\\d{1,18}")) {
      throw new NotFoundException();
    }
    return members.get(visit.visit().organization().id(), Long.parseLong(id));
  }
}
