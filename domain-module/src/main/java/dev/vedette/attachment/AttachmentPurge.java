package dev.vedette.attachment;

import dev.vedette.platform.jdbc.Jdbc;
import dev.vedette.project.ProjectPurge;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Removes the attachments of a deleted project. */
@ApplicationScoped
public class AttachmentPurge implements ProjectPurge {

  private static final String ROWS =
      "select id from event_attachments where project_id = ?"
          + " order by project_id, event_id, name, id limit ?";

  /** Made by the container; tests may use it too. */
  public AttachmentPurge() {}

  @Override
  public boolean purge(Connection connection, long projectId, int most) throws SQLException {
    List<Long> rows = Jdbc.numbers(connection, ROWS, projectId, most);
    new AttachmentRepository(connection).delete(rows);
    return rows.size() == most;
  }
}
