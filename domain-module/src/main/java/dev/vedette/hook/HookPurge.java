package dev.vedette.hook;

import dev.vedette.project.ProjectPurge;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Removes the deliveries of a deleted project's hooks; the hooks go with the project's row. */
@ApplicationScoped
public class HookPurge implements ProjectPurge {

  private static final String DELETE =
      "delete from hook_deliveries where id in (select d.id from service_hooks h"
          + " join hook_deliveries d on d.hook_id = h.id where h.project_id = ? limit ?)";

  @Override
  public boolean purge(Connection connection, long projectId, int most) throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
      delete.setLong(1, projectId);
      delete.setInt(2, most);
      return delete.executeUpdate() == most;
    }
  }
}
