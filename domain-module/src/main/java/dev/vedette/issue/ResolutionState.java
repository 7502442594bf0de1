package dev.vedette.issue;

import dev.vedette.platform.jdbc.Jdbc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How an issue was resolved. Releases are ordered by when they were first seen in the project.
 *
 * @param kind {@code in_release}, {@code in_next_release}, {@code in_commit}, or null if simply so
 * @param release that it is resolved in, or after; null where {@code kind} names none
 * @param seen when that was first seen
 */
record ResolutionState(String kind, String release, Instant seen) {

  static final String IN_RELEASE = "in_release";
  static final String IN_NEXT_RELEASE = "in_next_release";

  static ResolutionState read(ResultSet row) throws SQLException {
    return new ResolutionState(
        row.getString("kind"),
        row.getString("release"),
        Jdbc.optionalInstant(row, "release_seen").orElse(null));
  }

  /**
   * The release, or an empty text, of an event that shows that the issue is not resolved; nothing
   * if all of them come from releases that need not have the fix. An event without a release counts
   * as older than any.
   */
  Optional<String> reopener(IssueChange change, Map<ReleaseSightings.Key, Instant> sightings) {
    boolean byRelease = IN_RELEASE.equals(kind) || IN_NEXT_RELEASE.equals(kind);
    SortedSet<String> versions = new TreeSet<>(change.releases);
    if (!byRelease) {
      return Optional.of(versions.last());
    }
    for (String version : versions) {
      if (!version.isEmpty() && reopens(version, change, sightings)) {
        return Optional.of(version);
      }
    }
    return Optional.empty();
  }

  private boolean reopens(
      String version, IssueChange change, Map<ReleaseSightings.Key, Instant> sightings) {
    if (version.equals(release)) {
      return IN_RELEASE.equals(kind);
    }
    Instant first = sightings.get(new ReleaseSightings.Key(change.latest.projectId(), version));
    return first != null && !first.isBefore(seen);
  }
}
