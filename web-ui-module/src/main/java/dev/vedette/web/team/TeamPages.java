package dev.vedette.web.team;

import dev.vedette.access.Role;
import dev.vedette.access.Scope;
import dev.vedette.access.TeamRole;
import dev.vedette.access.User;
import dev.vedette.access.UserService;
import dev.vedette.organization.Member;
import dev.vedette.organization.MemberQuery;
import dev.vedette.organization.MemberRights;
import dev.vedette.organization.MemberService;
import dev.vedette.organization.Team;
import dev.vedette.organization.TeamMembershipService;
import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
import dev.vedette.project.Project;
import dev.vedette.project.ProjectService;
import dev.vedette.project.ProjectTeamService;
import dev.vedette.web.page.Choice;
import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Numbers;
import dev.vedette.web.page.Pager;
import dev.vedette.web.page.Pages;
import dev.vedette.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Makes the page of a team, also after one of its forms was not right. */
@ApplicationScoped
public class TeamPages {

  private static final int PAGE = 50;

  @Inject private Pages pages;
  @Inject private MemberService members;
  @Inject private TeamMembershipService memberships;
  @Inject private UserService userService;
  @Inject private ProjectService projects;

  /**
   * The page.
   *
   * @param memberCursor page of the members
   * @param projectCursor page of the projects
   */
  Response show(
      int status, Visit.OfTeam visit, TeamForms forms, String memberCursor, String projectCursor) {
    Team team = visit.team();
    TeamPage page =
        new TeamPage(
            List.of(visit.visit().crumb(), new Crumb("Teams", Links.teams(visit.visit().slug()))),
            head(visit),
            members(visit, memberCursor),
            addMember(visit, forms),
            projects(visit, projectCursor),
            addProject(visit, forms),
            mayRename(visit)
                ? Optional.of(new TeamPage.Naming(visit.href(), forms.name(), forms.slug()))
                : Optional.empty(),
            mayDelete(visit) ? Links.teamDeletion(visit.visit().slug(), team.slug()) : "",
            forms.errors());
    return Response.status(status)
        .entity(pages.show("team/team.html", page, visit.visit(), Pages.Section.TEAMS))
        .build();
  }

  /** The page with forms as they are before anybody types. */
  Response show(Visit.OfTeam visit, String memberCursor, String projectCursor) {
    return show(200, visit, fresh(visit), memberCursor, projectCursor);
  }

  /** The page with forms that are to be corrected. */
  Response correct(Visit.OfTeam visit, TeamForms forms) {
    return show(422, visit, forms, "", "");
  }

  /** The way to a page of the team. */
  static List<Crumb> crumbs(Visit.OfTeam visit) {
    return List.of(
        visit.visit().crumb(),
        new Crumb("Teams", Links.teams(visit.visit().slug())),
        new Crumb(visit.team().name(), visit.href()));
  }

  static TeamForms fresh(Visit.OfTeam visit) {
    return TeamForms.fresh(visit.team().name(), visit.team().slug());
  }

  static MemberRights rights(Visit.OfTeam visit) {
    return new MemberRights(visit.visit().access(), OptionalLong.of(visit.visit().user().id()));
  }

  static boolean mayRename(Visit.OfTeam visit) {
    return !visit.team().idpProvisioned() && visit.may(Scope.TEAM_WRITE, Scope.TEAM_ADMIN);
  }

  static boolean mayDelete(Visit.OfTeam visit) {
    return !visit.team().idpProvisioned() && visit.may(Scope.TEAM_ADMIN);
  }

  /** Whether the visitor may put somebody into the team, which includes joining it. */
  static boolean mayAddMembers(Visit.OfTeam visit) {
    return !visit.team().idpProvisioned() && rights(visit).mayAddTo(visit.team().id());
  }

  static boolean mayRemove(Visit.OfTeam visit, Member member) {
    return !visit.team().idpProvisioned() && rights(visit).mayRemoveFrom(visit.team().id(), member);
  }

  static boolean mayChangeRoles(Visit.OfTeam visit) {
    return !visit.team().idpProvisioned() && rights(visit).mayManage(visit.team().id());
  }

  /** Who can write to projects in the team may also let it go from them. */
  static boolean mayRemoveProjects(Visit.OfTeam visit) {
    return ProjectTeamService.mayRemove(visit.visit().access(), visit.team());
  }

  private static TeamPage.Head head(Visit.OfTeam visit) {
    Team team = visit.team();
    String organization = visit.visit().slug();
    String memberships = Links.teamMembers(organization, team.slug());
    boolean mine = visit.isMember();
    return new TeamPage.Head(
        team.name(),
        team.slug(),
        mine,
        team.idpProvisioned(),
        Links.teamStats(organization, team.slug()),
        !mine && mayAddMembers(visit) ? memberships + "join/" : "",
        mine && !team.idpProvisioned() ? memberships + "leave/" : "");
  }

  private TeamPage.Members members(Visit.OfTeam visit, String cursor) {
    long organization = visit.visit().organization().id();
    MemberQuery query = MemberQuery.inTeams(List.of(visit.team().id()));
    PageRequest request = Pager.request(PAGE, cursor);
    Page<Member> page =
        Page.ofOffset(
            members.byEmail(organization, query, request.offset(), request.limit() + 1), request);
    Map<Long, TeamRole> roles = memberships.rolesIn(visit.team().id(), page.items());
    Map<Long, User> known = users(page.items());
    return new TeamPage.Members(
        Numbers.counted(members.count(organization, query), "member", "members"),
        page.items().stream().map(member -> row(visit, member, known, roles)).toList(),
        Pager.of(page, visit.href() + "?", "members"));
  }

  private static TeamPage.MemberRow row(
      Visit.OfTeam visit, Member member, Map<Long, User> known, Map<Long, TeamRole> roles) {
    TeamRole role = roles.getOrDefault(member.id(), TeamRole.CONTRIBUTOR);
    boolean fixed = member.role().minimumTeamRole() == TeamRole.ADMIN;
    String path = Links.teamMembers(visit.visit().slug(), visit.team().slug()) + member.id() + "/";
    boolean you = member.isOf(OptionalLong.of(visit.visit().user().id()));
    return new TeamPage.MemberRow(
        member.id(),
        name(member, known),
        member.email(),
        you,
        fixed ? role.displayName() + ", as " + article(member.role()) : role.displayName(),
        Arrays.stream(TeamRole.values())
            .map(each -> new Choice(each.id(), each.displayName(), each == role))
            .toList(),
        !fixed && mayChangeRoles(visit) ? path + "role/" : "",
        !you && mayRemove(visit, member) ? path + "remove/" : "");
  }

  private static String article(Role role) {
    String name = role.displayName().toLowerCase(Locale.ROOT);
    return ("aeiou".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
  }

  private static String name(Member member, Map<Long, User> known) {
    User user = member.userId().isPresent() ? known.get(member.userId().getAsLong()) : null;
    return user == null || user.name().isBlank() ? member.email() : user.name();
  }

  private Map<Long, User> users(List<Member> members) {
    List<Long> ids =
        members.stream()
            .map(Member::userId)
            .filter(OptionalLong::isPresent)
            .map(OptionalLong::getAsLong)
            .toList();
    return userService.findByIds(ids).stream().collect(Collectors.toMap(User::id, user -> user));
  }

  private Optional<TeamPage.Add> addMember(Visit.OfTeam visit, TeamForms forms) {
    if (!mayAddMembers(visit)) {
      return Optional.empty();
    }
    List<Member> some =
        members
            .byEmail(visit.visit().organization().id(), MemberQuery.ALL, 0, PageRequest.MAX_LIMIT)
            .stream()
            .filter(member -> !member.isPending())
            .toList();
    Map<Long, TeamRole> inside = memberships.rolesIn(visit.team().id(), some);
    Map<Long, User> known = users(some);
    return Optional.of(
        new TeamPage.Add(
            Links.teamMembers(visit.visit().slug(), visit.team().slug()),
            forms.member(),
            some.stream()
                .filter(member -> !inside.containsKey(member.id()))
                .map(member -> new Choice(member.email(), name(member, known), false))
                .toList()));
  }

  private TeamPage.Projects projects(Visit.OfTeam visit, String cursor) {
    Page<Project> page = projects.listByTeam(visit.team().id(), Pager.request(PAGE, cursor));
    String organization = visit.visit().slug();
    String path = Links.teamProjects(organization, visit.team().slug());
    boolean mayRemove = mayRemoveProjects(visit);
    return new TeamPage.Projects(
        page.items().stream()
            .map(
                project ->
                    new TeamPage.ProjectRow(
                        project.name(),
                        project.slug(),
                        Links.project(organization, project.slug()),
                        mayRemove ? path + Links.segment(project.slug()) + "/remove/" : ""))
            .toList(),
        Pager.of(page, visit.href() + "?", "projects"));
  }

  private Optional<TeamPage.Add> addProject(Visit.OfTeam visit, TeamForms forms) {
    List<Project> some =
        projects.list(visit.visit().organization().id(), PageRequest.FIRST).items();
    Map<Long, List<Team>> owners = projects.teamsOf(some.stream().map(Project::id).toList());
    List<Choice> suggestions =
        some.stream()
            .filter(project -> !owners.get(project.id()).contains(visit.team()))
            .filter(project -> mayLink(visit.visit(), owners.get(project.id())))
            .map(project -> new Choice(project.slug(), project.name(), false))
            .toList();
    boolean possible =
        visit.visit().access().hasAny(List.of(Scope.PROJECT_WRITE, Scope.PROJECT_ADMIN))
            || !suggestions.isEmpty();
    return possible
        ? Optional.of(
            new TeamPage.Add(
                Links.teamProjects(visit.visit().slug(), visit.team().slug()),
                forms.project(),
                suggestions))
        : Optional.empty();
  }

  /** Whether the visitor may give teams access to a project that these teams own. */
  static boolean mayLink(Visit visit, List<Team> owners) {
    return visit.access().reaches(owners.stream().map(Team::id).toList())
        && visit.may(owners, Scope.PROJECT_WRITE, Scope.PROJECT_ADMIN);
  }
}
