package dev.vedette.api.stats;

import dev.vedette.platform.problem.BadRequestException;
import dev.vedette.stats.StatsQuery;
import java.util.Set;

/** Whether the curves of an organization are added up. */
enum StatsGroup {
  ORGANIZATION(Set.of("received", "rejected", "blacklisted")),
  PROJECT(Set.of("received", "rejected", "blacklisted", "generated"));

  /** The most numbers of one answer; 1,000 projects have 200 points each. */
  private static final int MAX_POINTS = 200_000;

  private final Set<String> stats;

  StatsGroup(Set<String> stats) {
    this.stats = stats;
  }

  /**
   * Reads the parameter {@code group}; null and empty are the organization.
   *
   * @param stat what is to be counted, or null
   * @throws BadRequestException if there is no such group, or it cannot count that
   */
  static StatsGroup parse(String group, String stat) {
    StatsGroup found =
        switch (group == null ? "" : group) {
          case "", "organization" -> ORGANIZATION;
          case "project" -> PROJECT;
          default -> throw new BadRequestException("Invalid group: " + group);
        };
    if (stat != null && !stat.isEmpty() && !found.stats.contains(stat)) {
      throw new BadRequestException("Invalid stat: " + stat);
    }
    return found;
  }

  /**
   * Keeps answers within bounds.
   *
   * @throws BadRequestException if that many curves have too many points
   */
  static void checkSize(int curves, StatsQuery query) {
    if ((long) curves * query.buckets().size() > MAX_POINTS) {
      throw new BadRequestException(
          "Too many points: use a larger resolution, a shorter range or fewer projects");
    }
  }
}
