package dev.vedette.web.page;

import dev.vedette.access.Scope;
import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;

/** The settings of a project. Who holds none of a tab's scopes does not see the tab. */
public enum ProjectTab {
  GENERAL("General", Links::projectSettings, Scope.PROJECT_WRITE, Scope.PROJECT_ADMIN),
  TEAMS("Teams", Links::projectTeams, Scope.PROJECT_WRITE, Scope.PROJECT_ADMIN),
  GROUPING("Issue grouping", Links::projectGrouping, Scope.PROJECT_WRITE, Scope.PROJECT_ADMIN),
  KEYS(
      "Client keys",
      Links::projectKeys,
      Scope.PROJECT_READ,
      Scope.PROJECT_WRITE,
      Scope.PROJECT_ADMIN),
  LIMITS("Limits", Links::projectLimits, Scope.PROJECT_WRITE, Scope.PROJECT_ADMIN),
  FILTERS("Inbound filters", Links::projectFilters, Scope.PROJECT_WRITE, Scope.PROJECT_ADMIN),
  SECURITY("Security & privacy", Links::projectSecurity, Scope.PROJECT_WRITE, Scope.PROJECT_ADMIN),
  ALERTS(
      "Alerts",
      Links::projectAlerts,
      Scope.ALERTS_READ,
      Scope.ALERTS_WRITE,
      Scope.PROJECT_WRITE,
      Scope.PROJECT_ADMIN),
  OWNERSHIP(
      "Ownership",
      Links::projectOwnership,
      Scope.PROJECT_READ,
      Scope.PROJECT_WRITE,
      Scope.PROJECT_ADMIN),
  HOOKS("Service hooks", Links::projectHooks, Scope.PROJECT_WRITE, Scope.PROJECT_ADMIN),
  DISCARDED("Discarded issues", Links::projectDiscarded, Scope.PROJECT_WRITE, Scope.PROJECT_ADMIN),
  DELETE("Delete project", Links::projectDeletion, Scope.PROJECT_ADMIN);

  private final String text;
  private final BinaryOperator<String> href;
  private final List<Scope> scopes;

  ProjectTab(String text, BinaryOperator<String> href, Scope... scopes) {
    this.text = text;
    this.href = href;
    this.scopes = List.of(scopes);
  }

  /** Whether a visitor may open the tab. */
  public boolean isFor(Visit.OfProject visit) {
    return visit.visit().may(visit.teams(), scopes.toArray(Scope[]::new));
  }

  private String href(Visit.OfProject visit) {
    return href.apply(visit.visit().slug(), visit.project().slug());
  }

  /** Where the first tab is that a visitor may open; empty if there is none. */
  static String entry(Visit.OfProject visit) {
    return Arrays.stream(values())
        .filter(tab -> tab.isFor(visit))
        .findFirst()
        .map(tab -> tab.href(visit))
        .orElse("");
  }

  static SideNav nav(Visit.OfProject visit, ProjectTab current) {
    return new SideNav(
        "Settings of the project",
        Arrays.stream(values())
            .filter(tab -> tab == current || tab.isFor(visit))
            .map(tab -> new Tab(tab.text, tab.href(visit), tab == current))
            .toList());
  }
}
