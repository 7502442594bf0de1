package dev.vedette.web.page;

import dev.vedette.access.Caller;
import dev.vedette.access.Scope;
import dev.vedette.access.User;
import dev.vedette.organization.Access;
import dev.vedette.organization.Organization;
import dev.vedette.organization.Team;
import dev.vedette.platform.problem.ForbiddenException;
import dev.vedette.project.Project;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Somebody who is signed in, in an organization that they may see.
 *
 * @param user who it is
 * @param caller the same, as services want it
 * @param organization where
 * @param access what they may do there
 */
public record Visit(User user, Caller caller, Organization organization, Access access) {

  /** The slug of the organization, for links. */
  public String slug() {
    return organization.slug();
  }

  /** The start of every navigation path. */
  public Crumb crumb() {
    return new Crumb(organization.name(), Links.organization(slug()));
  }

  /** Whether the visitor holds one of the scopes in something that these teams own. */
  public boolean may(Collection<Team> teams, Scope... scopes) {
    var held = access.scopesInTeams(teams.stream().map(Team::id).toList());
    return List.of(scopes).stream().anyMatch(held::contains);
  }

  /**
   * A visit of a project.
   *
   * @param visit of its organization
   * @param project the project
   * @param teams the teams that own it
   */
  public record OfProject(Visit visit, Project project, List<Team> teams) {

    /**
     * The same visit of a page of the project's settings.
     *
     * @throws ForbiddenException if the page is not for the visitor
     */
    public OfProject require(ProjectTab tab) {
      ForbiddenException.unless(tab.isFor(this));
      return this;
    }

    /** Path of the project's page. */
    public String href() {
      return Links.project(visit.slug(), project.slug());
    }

    /** Whether the visitor may settle issues. */
    public boolean maySettleIssues() {
      return visit.may(teams, Scope.EVENT_WRITE, Scope.EVENT_ADMIN);
    }

    /** Whether the visitor may delete issues. */
    public boolean mayDeleteIssues() {
      return visit.may(teams, Scope.EVENT_ADMIN);
    }

    /** Whether the visitor may change the project's settings. */
    public boolean mayConfigure() {
      return visit.may(teams, Scope.PROJECT_WRITE, Scope.PROJECT_ADMIN);
    }

    /** Whether the visitor may change the project's alert rules. */
    public boolean mayChangeAlerts() {
      return visit.may(teams, Scope.ALERTS_WRITE, Scope.PROJECT_WRITE, Scope.PROJECT_ADMIN);
    }

    /** Whether the visitor may delete what belongs to the project. */
    public boolean mayDelete() {
      return visit.may(teams, Scope.PROJECT_ADMIN);
    }

    /** The way to a page of the project. */
    public List<Crumb> crumbs(Crumb... further) {
      List<Crumb> crumbs =
          new ArrayList<>(List.of(visit.crumb(), new Crumb(project.name(), href())));
      crumbs.addAll(List.of(further));
      return List.copyOf(crumbs);
    }

    /** The pages of the project. */
    public List<Tab> tabs(String current) {
      String organization = visit.slug();
      String slug = project.slug();
      List<Tab> tabs = new ArrayList<>();
      tabs.add(new Tab("Issues", href(), current.equals("issues")));
      tabs.add(
          new Tab(
              "Transactions",
              Links.projectTransactions(organization, slug),
              current.equals("transactions")));
      tabs.add(
          new Tab(
              "User feedback",
              Links.projectFeedback(organization, slug),
              current.equals("feedback")));
      tabs.add(
          new Tab("Statistics", Links.projectStats(organization, slug), current.equals("stats")));
      tabs.add(
          new Tab(
              "Getting started",
              Links.gettingStarted(organization, slug),
              current.equals("getting-started")));
      String settings = ProjectTab.entry(this);
      if (!settings.isEmpty()) {
        tabs.add(new Tab("Settings", settings, current.equals("settings")));
      }
      return tabs;
    }
  }

  /**
   * A visit of a team.
   *
   * @param visit of its organization
   * @param team the team
   */
  public record OfTeam(Visit visit, Team team) {

    /** Path of the team's page. */
    public String href() {
      return Links.team(visit.slug(), team.slug());
    }

    /** Whether the visitor belongs to it. */
    public boolean isMember() {
      return visit.access().isMemberOfAny(List.of(team.id()));
    }

    /** Whether the visitor holds one of the scopes in the team. */
    public boolean may(Scope... scopes) {
      return visit.may(List.of(team), scopes);
    }
  }
}
