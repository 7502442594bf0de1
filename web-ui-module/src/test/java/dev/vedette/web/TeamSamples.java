package dev.vedette.web;

import dev.vedette.web.SamplePages.Sample;
import dev.vedette.web.page.Choice;
import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Pager;
import dev.vedette.web.team.TeamDeletionPage;
import dev.vedette.web.team.TeamPage;
import dev.vedette.web.team.TeamsPage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages of teams with sample data. */
final class TeamSamples {

  private static final String ORG = "the-interstellar-jurisdiction";
  private static final String HOSTILE = SamplePages.HOSTILE;

  private TeamSamples() {}

  static Map<String, Sample> all() {
    Map<String, Sample> all = new LinkedHashMap<>();
    all.put("teams", new Sample("team/teams.html", teams(true), true));
    all.put("teams-empty", new Sample("team/teams.html", teams(false), true));
    all.put("team", new Sample("team/team.html", team(true, FormErrors.none()), true));
    all.put("team-empty", new Sample("team/team.html", team(false, FormErrors.none()), true));
    all.put(
        "team-errors",
        new Sample(
            "team/team.html",
            team(
                true,
                FormErrors.of("member", "Nobody has that address.")
                    .and("project", "There is no such project.")
                    .and("name", "This field may not be blank.")
                    .and("slug", "That is taken.")),
            true));
    all.put("team-delete", new Sample("team/delete.html", deletion(), true));
    return all;
  }

  private static TeamsPage teams(boolean filled) {
    TeamsPage.TeamCard card =
        new TeamsPage.TeamCard(
            "Ancient Gabelers",
            "ancient-gabelers",
            1,
            List.of(new Crumb("Prime Mover", Links.project(ORG, "prime-mover"))),
            3,
            Links.team(ORG, "ancient-gabelers"),
            true);
    TeamsPage.TeamCard hostile =
        new TeamsPage.TeamCard(HOSTILE, "b", 12, List.of(), 0, Links.team(ORG, "b"), false);
    return new TeamsPage(
        crumbs(),
        Links.teams(ORG),
        filled ? "" : HOSTILE,
        filled ? List.of(card, hostile) : List.of(),
        filled ? new Pager(Optional.of("?cursor=1"), Optional.of("?cursor=2")) : Pager.NONE,
        filled
            ? Optional.of(
                new TeamsPage.NewTeam(
                    HOSTILE, FormErrors.of("name", "This field may not be blank.")))
            : Optional.empty());
  }

  private static TeamPage team(boolean filled, FormErrors errors) {
    List<Choice> roles =
        List.of(
            new Choice("contributor", "Contributor", true),
            new Choice("admin", "Team Admin", false));
    String name = filled ? HOSTILE : "Ancient Gabelers";
    TeamPage.MemberRow you =
        new TeamPage.MemberRow(
            1, "Jane", "jane@example.org", true, "Team Admin, as an owner", roles, "", "/r/");
    TeamPage.MemberRow other =
        new TeamPage.MemberRow(
            2, HOSTILE, "long.address@subsidiary.example.org", false, "", roles, "/c/", "/r/");
    return new TeamPage(
        crumbs(),
        new TeamPage.Head(
            name,
            "ancient-gabelers",
            filled,
            !filled,
            Links.teamStats(ORG, "t"),
            filled ? "" : "/join/",
            filled ? "/leave/" : ""),
        new TeamPage.Members(
            filled ? "2 members" : "0 members",
            filled ? List.of(you, other) : List.of(),
            filled ? new Pager(Optional.empty(), Optional.of("?members=1")) : Pager.NONE),
        filled ? Optional.of(add("/m/")) : Optional.empty(),
        new TeamPage.Projects(
            filled
                ? List.of(
                    new TeamPage.ProjectRow("Prime Mover", "prime-mover", "/p/", "/x/"),
                    new TeamPage.ProjectRow(HOSTILE, "pump-station", "/p/", ""))
                : List.of(),
            Pager.NONE),
        filled ? Optional.of(add("/p/")) : Optional.empty(),
        filled
            ? Optional.of(new TeamPage.Naming("/s/", name, "ancient-gabelers"))
            : Optional.empty(),
        filled ? Links.teamDeletion(ORG, "t") : "",
        errors);
  }

  private static TeamPage.Add add(String action) {
    return new TeamPage.Add(action, HOSTILE, List.of(new Choice("a@example.org", HOSTILE, false)));
  }

  private static TeamDeletionPage deletion() {
    return new TeamDeletionPage(
        crumbs(),
        HOSTILE,
        "3 members",
        "2 projects",
        List.of("Prime Mover", HOSTILE),
        true,
        false,
        Links.teamDeletion(ORG, "t"),
        Links.team(ORG, "t"));
  }

  private static List<Crumb> crumbs() {
    return List.of(
        new Crumb("The Interstellar Jurisdiction", Links.organization(ORG)),
        new Crumb("Teams", Links.teams(ORG)));
  }
}
