package dev.vedette.issue.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where a search looks, and for whom.
 *
 * @param projectIds of the organization, all of which the caller may see
 * @param userId who searches; empty for a token without a user
 * @param teamIds of that user
 * @param environments an issue needs an event in one of them, and what is asked of tags holds in
 *     these; none for all, empty text for events that name none
 * @param start an issue needs an event from then on
 * @param end and before this
 */
public record SearchScope(
    long organizationId,
    List<Long> projectIds,
    Optional<Long> userId,
    List<Long> teamIds,
    List<String> environments,
    Optional<Instant> start,
    Optional<Instant> end) {

  /** Takes copies of the lists. */
  public SearchScope {
    projectIds = projectIds.stream().distinct().sorted().toList();
    teamIds = List.copyOf(teamIds);
    environments = environments.stream().distinct().toList();
  }

  /** All of one project, for nobody in particular. */
  public static SearchScope ofProject(long organizationId, long projectId) {
    return new SearchScope(
        organizationId,
        List.of(projectId),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same for a user and their teams. */
  public SearchScope forUser(long user, List<Long> teams) {
    return new SearchScope(
        organizationId, projectIds, Optional.of(user), teams, environments, start, end);
  }

  /** The same in these environments. */
  public SearchScope in(List<String> names) {
    return new SearchScope(organizationId, projectIds, userId, teamIds, names, start, end);
  }

  /** The same for issues with events in that time. */
  public SearchScope during(Optional<Instant> from, Optional<Instant> to) {
    return new SearchScope(organizationId, projectIds, userId, teamIds, environments, from, to);
  }

  /** The same in these projects. */
  public SearchScope among(List<Long> projects) {
    return new SearchScope(organizationId, projects, userId, teamIds, environments, start, end);
  }
}
