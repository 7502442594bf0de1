package dev.vedette.web.member;

import dev.vedette.access.Role;
import dev.vedette.access.TeamRole;
import dev.vedette.organization.Invitation;
import dev.vedette.organization.InvitationService;
import dev.vedette.organization.Member;
import dev.vedette.organization.MemberQuery;
import dev.vedette.organization.MemberRights;
import dev.vedette.organization.MemberService;
import dev.vedette.organization.NewInvitation;
import dev.vedette.organization.Team;
import dev.vedette.organization.TeamQuery;
import dev.vedette.organization.TeamService;
import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
import dev.vedette.platform.PublicUrl;
import dev.vedette.platform.mail.Mailer;
import dev.vedette.platform.problem.BadRequestException;
import dev.vedette.platform.problem.ForbiddenException;
import dev.vedette.platform.problem.InvalidException;
import dev.vedette.platform.problem.TooManyRequestsException;
import dev.vedette.web.page.Choice;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Pager;
import dev.vedette.web.page.Pages;
import dev.vedette.web.page.SettingsTab;
import dev.vedette.web.page.Visit;
import dev.vedette.web.security.HeaderLines;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The members of an organization, and the form to invite more. */
@Path("organizations/{organization}/settings/members")
@Controller
@ApplicationScoped
public class MembersController {

  private static final int SIZE = 50;

  @Inject private Pages pages;
  @Inject private MemberPages members;
  @Inject private MemberService service;
  @Inject private InvitationService invitations;
  @Inject private TeamService teams;
  @Inject private ShownLinks links;
  @Inject private Mailer mailer;
  @Inject private PublicUrl publicUrl;
  @Inject private HttpServletRequest request;

  /** The list. */
  @GET
  public String list(
      @PathParam("organization") String organization,
      @QueryParam("query") @DefaultValue("") String query,
      @QueryParam("cursor") String cursor) {
    Visit visit = members.visit(organization);
    String path = Links.members(visit.slug());
    Page<Member> found =
        service.list(visit.organization().id(), parse(query), Pager.request(SIZE, cursor));
    return pages.showSettings(
        "member/members.html",
        new MembersPage(
            List.of(visit.crumb()),
            path,
            query.strip(),
            members.rows(found.items(), visit),
            Pager.of(found, path + "?query=" + Links.query(query) + "&"),
            MemberPages.rights(visit).mayInvite()
                ? Optional.of(path + "invite/")
                : Optional.empty(),
            links.take(visit.organization().id())),
        visit,
        SettingsTab.MEMBERS);
  }

  /** The form. */
  @GET
  @Path("invite")
  public Response form(@PathParam("organization") String organization) {
    return form(inviter(organization), new InviteForm(), FormErrors.none());
  }

  /** Invites them all or, if something is wrong, nobody but those before it. */
  @POST
  @Path("invite")
  public Response invite(
      @PathParam("organization") String organization, @BeanParam InviteForm form) {
    Visit visit = inviter(organization);
    FormErrors errors = form.errors();
    List<String> known =
        errors.isEmpty()
            ? form.addresses().stream()
                .filter(each -> service.findByEmail(visit.organization().id(), each).isPresent())
                .toList()
            : List.of();
    if (!known.isEmpty()) {
      errors = errors.and("emails", "Members or invited already: " + String.join(", ", known));
    }
    if (!errors.isEmpty()) {
      return form(visit, form, errors);
    }
    List<Invitation> made = new ArrayList<>();
    try {
      MemberRights rights = MemberPages.rights(visit);
      Role role = form.role().orElse(Role.MEMBER);
      rights.checkAssignable(role);
      Map<Team, TeamRole> wanted = teams(visit, form, rights);
      for (String email : form.addresses()) {
        made.add(
            invitations.invite(
                visit.organization(),
                new NewInvitation(email, role, wanted, true),
                Optional.of(visit.user()),
                base()));
      }
    } catch (InvalidException e) {
      return form(visit, form, new FormErrors(e.errors()));
    } catch (TooManyRequestsException e) {
      errors = FormErrors.of("emails", e.detail());
      if (made.isEmpty()) {
        return form(visit, form, errors);
      }
    }
    links.leave(visit.organization().id(), made);
    String path = Links.members(visit.slug());
    return errors.isEmpty()
        ? Pages.redirect(path)
        : pages.redirectWithProblem(
            path,
            "Not everybody was invited: too many in one hour. Wait an hour and invite the rest.");
  }

  private Map<Team, TeamRole> teams(Visit visit, InviteForm form, MemberRights rights) {
    Map<String, Team> found = teams.findBySlugs(visit.organization().id(), form.teams());
    Map<Team, TeamRole> wanted = new LinkedHashMap<>();
    found.values().forEach(team -> wanted.put(team, TeamRole.CONTRIBUTOR));
    Map<Long, TeamRole> byId = new LinkedHashMap<>();
    found.values().forEach(team -> byId.put(team.id(), TeamRole.CONTRIBUTOR));
    rights.checkTeams(byId);
    return wanted;
  }

  private Visit inviter(String organization) {
    Visit visit = members.visit(organization);
    if (!MemberPages.rights(visit).mayInvite()) {
      throw new ForbiddenException();
    }
    return visit;
  }

  private Response form(Visit visit, InviteForm form, FormErrors errors) {
    MemberRights rights = MemberPages.rights(visit);
    String path = Links.members(visit.slug());
    List<Choice> choices =
        teams.list(visit.organization().id(), TeamQuery.ALL, PageRequest.FIRST).items().stream()
            .filter(team -> !team.idpProvisioned() && rights.mayAddTo(team.id()))
            .map(team -> new Choice(team.slug(), team.name(), form.teams().contains(team.slug())))
            .toList();
    InvitePage page =
        new InvitePage(
            List.of(visit.crumb(), MemberPages.crumb(visit)),
            path + "invite/",
            path,
            form.emails(),
            MemberPages.roles(
                rights.assignableRoles(),
                form.role().orElse(visit.organization().settings().defaultRole())),
            choices,
            mailer.canSendLinks(),
            errors);
    return Response.status(errors.isEmpty() ? 200 : 422)
        .entity(pages.showSettings("member/invite.html", page, visit, SettingsTab.MEMBERS))
        .build();
  }

  private static MemberQuery parse(String query) {
    try {
      return MemberQuery.parse(query);
    } catch (BadRequestException e) {
      return MemberQuery.ALL;
    }
  }

  private String base() {
    return publicUrl.of(request.getScheme(), request.getHeader("Host"), HeaderLines.of(request));
  }
}
