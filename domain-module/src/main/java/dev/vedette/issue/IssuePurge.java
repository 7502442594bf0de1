package dev.vedette.issue;

import dev.vedette.platform.jdbc.Jdbc;
import dev.vedette.project.ProjectPurge;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Removes issues of a deleted project with their hashes, users, counts and marks. */
@ApplicationScoped
public class IssuePurge implements ProjectPurge {

  /** An issue has up to some 250 counts. */
  private static final int COUNTS_OF_ISSUE = 250;

  /** What has a few rows for each issue. */
  private static final List<String> OF_ISSUES =
      List.of(
          "issue_counts",
          "issue_bookmarks",
          "issue_subscriptions",
          "issue_seen",
          "issue_activities",
          "issue_agings",
          "issue_ignores",
          "issue_ignore_users",
          "issue_resolutions",
          "issue_shares");

  /** What has few rows, or none, for a project. */
  private static final List<String> OF_PROJECT =
      List.of("release_sightings", "issue_redirects", "issue_tombstones", "issue_jobs");

  private static final String HASHES =
      "select hash from issue_hashes where project_id = ? order by project_id, hash limit ?";
  private static final String ISSUES =
      "select id from issues where project_id = ? order by project_id, short_id limit ?";
  private static final String USERS =
      "select tag_value_id from issue_users where issue_id = ?"
          + " order by issue_id, tag_value_id limit ?";

  @Override
  public boolean purge(Connection connection, long projectId, int most) throws SQLException {
    boolean more =
        purgeHashes(connection, projectId, most) || purgeIssues(connection, projectId, most);
    if (!more) {
      purgeRest(connection, projectId);
    }
    return more;
  }

  private static void purgeRest(Connection connection, long projectId) throws SQLException {
    String hashes =
        "issue_job_hashes where job_id in (select id from issue_jobs where project_id = ?)";
    List<String> all = new ArrayList<>(List.of(hashes));
    OF_PROJECT.forEach(table -> all.add(table + " where project_id = ?"));
    for (String rows : all) {
      try (PreparedStatement delete = connection.prepareStatement("delete from " + rows)) {
        delete.setLong(1, projectId);
        delete.executeUpdate();
      }
    }
  }

  private static boolean purgeHashes(Connection connection, long projectId, int most)
      throws SQLException {
    List<UUID> hashes = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(HASHES)) {
      select.setLong(1, projectId);
      select.setInt(2, most);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          hashes.add(row.getObject(1, UUID.class));
        }
      }
    }
    if (hashes.isEmpty()) {
      return false;
    }
    try (PreparedStatement delete =
        connection.prepareStatement(
            "delete from issue_hashes where project_id = ?"
                + " and hash = any(cast(? as uuid array))")) {
      delete.setLong(1, projectId);
      delete.setArray(2, Jdbc.uuids(connection, hashes));
      delete.executeUpdate();
    }
    return true;
  }

  private static boolean purgeIssues(Connection connection, long projectId, int most)
      throws SQLException {
    List<Long> issues =
        Jdbc.numbers(connection, ISSUES, projectId, Math.max(1, most / COUNTS_OF_ISSUE));
    List<Long> done = new ArrayList<>();
    int left = most;
    for (long issue : issues) {
      left -= purgeUsers(connection, issue, left);
      if (left > 0) {
        left -= IssueTagContents.delete(connection, issue, left);
      }
      if (left <= 0) {
        break;
      }
      done.add(issue);
    }
    if (!done.isEmpty()) {
      for (String table : OF_ISSUES) {
        delete(connection, table + " where issue_id", done);
      }
      delete(connection, "issues where id", done);
    }
    return !issues.isEmpty();
  }

  private static int purgeUsers(Connection connection, long issue, int most) throws SQLException {
    List<Long> users = Jdbc.numbers(connection, USERS, issue, most);
    if (!users.isEmpty()) {
      try (PreparedStatement delete =
          connection.prepareStatement(
              "delete from issue_users where issue_id = ? and tag_value_id <= ?")) {
        delete.setLong(1, issue);
        delete.setLong(2, users.get(users.size() - 1));
        delete.executeUpdate();
      }
    }
    return users.size();
  }

  private static void delete(Connection connection, String where, List<Long> ids)
      throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("delete from " + where + " = any(cast(? as bigint array))")) {
      delete.setArray(1, Jdbc.bigints(connection, ids));
      delete.executeUpdate();
    }
  }
}
