package dev.vedette.stats;

import dev.vedette.project.ProjectPurge;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Removes the rollups of a deleted project, of which retention leaves some thousand at most. Those
 * of its keys, which nothing leads to any more, are left to their retention.
 */
@ApplicationScoped
public class OutcomePurge implements ProjectPurge {

  @Override
  public boolean purge(Connection connection, long projectId, int most) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "delete from outcomes where project_id = ? and resolution = ?")) {
      for (Resolution resolution : Resolution.values()) {
        delete.setLong(1, projectId);
        delete.setInt(2, resolution.seconds());
        if (delete.executeUpdate() > 0) {
          return true;
        }
      }
    }
    return false;
  }
}
