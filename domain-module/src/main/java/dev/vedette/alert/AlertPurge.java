package dev.vedette.alert;

import dev.vedette.project.ProjectPurge;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Removes what rules of a deleted project have left; the rules go with the project's row. */
@ApplicationScoped
public class AlertPurge implements ProjectPurge {

  private static final String BY_ID =
      "delete from %1$s where id in (select id from %1$s where project_id = ?"
          + " order by project_id, id limit ?)";

  @Override
  public boolean purge(Connection connection, long projectId, int most) throws SQLException {
    for (String table : new String[] {"alert_tasks", "alert_mails", "alert_firings"}) {
      if (delete(connection, BY_ID.formatted(table), projectId, most)) {
        return true;
      }
    }
    return delete(
            connection,
            "delete from alert_sightings where (issue_id, user_key) in (select issue_id, user_key"
                + " from alert_sightings where project_id = ? limit ?)",
            projectId,
            most)
        || delete(
            connection,
            "delete from alert_rests where (rule_id, issue_id) in (select rule_id, issue_id"
                + " from alert_rests where project_id = ? limit ?)",
            projectId,
            most);
  }

  private static boolean delete(Connection connection, String sql, long projectId, int most)
      throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(sql)) {
      delete.setLong(1, projectId);
      delete.setInt(2, most);
      return delete.executeUpdate() == most;
    }
  }
}
