package dev.vedette.web;

import dev.vedette.project.Project;
import dev.vedette.project.ProjectSettings;
import dev.vedette.web.page.Choice;
import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Tab;
import dev.vedette.web.project.ProjectDeletionPage;
import dev.vedette.web.project.ProjectSettingsForm;
import dev.vedette.web.project.ProjectSettingsPage;
import dev.vedette.web.project.ProjectTeamsPage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages of a project's settings. */
final class ProjectSamples {

  private static final String ORG = "the-interstellar-jurisdiction";
  private static final List<Crumb> CRUMBS =
      List.of(new Crumb("The Interstellar Jurisdiction", Links.organization(ORG)));
  private static final List<Tab> TABS =
      List.of(new Tab("Issues", "/issues/", false), new Tab("Settings", "/settings/", true));

  private ProjectSamples() {}

  static ProjectSettingsPage settings(String text, FormErrors errors) {
    Project project =
        new Project(
            1,
            1,
            "pump-station",
            text,
            Optional.of("java"),
            new ProjectSettings(
                List.of("*.example.com", text),
                24,
                Optional.of(List.of("release", text)),
                Optional.of(Map.of("user", List.of("id", text)))),
            "",
            Optional.empty(),
            Instant.EPOCH);
    return new ProjectSettingsPage(
        CRUMBS,
        TABS,
        ProjectSettingsForm.of(project),
        List.of(new Choice("java", "Java", true), new Choice("python", "Python", false)),
        List.of(new Choice("0", "Never", false), new Choice("24", "After 1 day", true)),
        Links.projectSettings(ORG, "pump-station"),
        errors);
  }

  static ProjectTeamsPage teams(String name) {
    return new ProjectTeamsPage(
        CRUMBS,
        TABS,
        "Pump Station",
        List.of(
            new ProjectTeamsPage.Owner(name, "gabelers", Links.team(ORG, "gabelers"), "/remove/"),
            new ProjectTeamsPage.Owner("plumbers", "plumbers", Links.team(ORG, "plumbers"), "")),
        List.of(new Choice("others", name, false)),
        Links.projectTeams(ORG, "pump-station"));
  }

  static ProjectTeamsPage noTeam() {
    return new ProjectTeamsPage(
        CRUMBS, TABS, "Pump Station", List.of(), List.of(), Links.projectTeams(ORG, "p"));
  }

  static ProjectDeletionPage deletion(String name) {
    return new ProjectDeletionPage(
        CRUMBS,
        TABS,
        name,
        "pump-station",
        "20,431 events",
        "12 issues",
        Links.projectDeletion(ORG, "pump-station"),
        Links.project(ORG, "pump-station"),
        FormErrors.of("slug", "Type pump-station to delete the project."));
  }
}
