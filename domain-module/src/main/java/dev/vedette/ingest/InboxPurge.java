package dev.vedette.ingest;

import dev.vedette.platform.jdbc.Jdbc;
import dev.vedette.project.ProjectPurge;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;

/**
 * Removes what was put aside of a deleted project. What still waits in the inbox is left to the
 * workers, whose rows these are: they drop it when its turn comes.
 */
@ApplicationScoped
public class InboxPurge implements ProjectPurge {

  /** The comparison with a time makes a range of the index: it reads the rows put aside only. */
  private static final String DELETE =
      "delete from inbox where id in (select id from inbox where failed_at > ?"
          + " and project_id = ? limit ?)";

  @Override
  public boolean purge(Connection connection, long projectId, int most) throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
      delete.setObject(1, Jdbc.utc(Instant.EPOCH));
      delete.setLong(2, projectId);
      delete.setInt(3, most);
      return delete.executeUpdate() == most;
    }
  }
}
