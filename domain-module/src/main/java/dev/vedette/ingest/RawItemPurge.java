package dev.vedette.ingest;

import dev.vedette.project.ProjectPurge;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Removes sessions and check-ins of a deleted project. */
@ApplicationScoped
public class RawItemPurge implements ProjectPurge {

  static final String DELETE =
      "delete from raw_items where id in (select id from raw_items where project_id = ?"
          + " order by project_id, id limit ?)";

  @Override
  public boolean purge(Connection connection, long projectId, int most) throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
      delete.setLong(1, projectId);
      delete.setInt(2, most);
      return delete.executeUpdate() == most;
    }
  }
}
