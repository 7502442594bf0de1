package dev.vedette.stats;

import java.util.Collection;
import java.util.List;

/** Whose outcomes are counted. */
public sealed interface StatsScope {

  /** One project. */
  record OfProject(long projectId) implements StatsScope {}

  /** These projects. */
  record OfProjects(List<Long> projectIds) implements StatsScope {}

  /** All projects of a team. */
  record OfTeam(long teamId) implements StatsScope {}

  /** All projects of an organization. */
  record OfOrganization(long organizationId) implements StatsScope {}

  /** One project. */
  static StatsScope project(long projectId) {
    return new OfProject(projectId);
  }

  /** These projects; the order does not matter. */
  static StatsScope projects(Collection<Long> projectIds) {
    return new OfProjects(List.copyOf(projectIds));
  }

  /** All projects of a team. */
  static StatsScope team(long teamId) {
    return new OfTeam(teamId);
  }

  /** All projects of an organization. */
  static StatsScope organization(long organizationId) {
    return new OfOrganization(organizationId);
  }
}
