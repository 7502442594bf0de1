package dev.vedette.api.project;

import dev.vedette.access.Scope;
import dev.vedette.api.json.Avatar;
import dev.vedette.api.json.Points;
import dev.vedette.organization.Access;
import dev.vedette.organization.Team;
import dev.vedette.project.Project;
import dev.vedette.stats.Point;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Shapes projects for lists. */
public final class ProjectAssembler {

  /** What of Sentry's features a project has; the others would be promises. */
  private static final List<String> FEATURES =
      List.of("race-free-group-creation", "rate-limits", "servicehooks");

  /** Comes last, in projects that have releases. */
  private static final String RELEASES = "releases";

  private ProjectAssembler() {}

  /**
   * The project as a caller sees it.
   *
   * @param access of the caller, in the project's organization
   * @param stats a curve to show with it
   */
  public static ProjectRepresentation summary(
      Project project, ProjectFacts facts, Access access, Optional<List<Point>> stats) {
    List<Team> teams = facts.teams();
    List<Long> owners = teams.stream().map(Team::id).toList();
    List<TeamReference> references = teams.stream().map(ProjectAssembler::reference).toList();
    return new ProjectRepresentation(
        Long.toString(project.id()),
        project.slug(),
        project.name(),
        project.platform(),
        project.dateCreated(),
        facts.bookmarked(),
        access.isMemberOfAny(owners),
        features(facts),
        project.firstEvent(),
        access.scopesInTeams(owners).stream().map(Scope::text).sorted().toList(),
        access.reaches(owners),
        ProjectCapabilities.NONE,
        false,
        false,
        Avatar.LETTERS,
        project.color(),
        "active",
        references.stream().findFirst(),
        references,
        project.platform().stream().toList(),
        facts.environments(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        stats.map(Points::of));
  }

  private static List<String> features(ProjectFacts facts) {
    return Stream.concat(FEATURES.stream(), facts.released() ? Stream.of(RELEASES) : Stream.of())
        .toList();
  }

  private static TeamReference reference(Team team) {
    return new TeamReference(Long.toString(team.id()), team.slug(), team.name());
  }
}
