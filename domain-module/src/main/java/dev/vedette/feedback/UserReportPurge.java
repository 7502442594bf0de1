package dev.vedette.feedback;

import dev.vedette.platform.jdbc.Jdbc;
import dev.vedette.project.ProjectPurge;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Removes the reports of a deleted project. */
@ApplicationScoped
public class UserReportPurge implements ProjectPurge {

  private static final String ROWS =
      "select id from user_reports where project_id = ?"
          + " order by project_id, date_created, id limit ?";

  /** Made by the container; tests may use it too. */
  public UserReportPurge() {}

  @Override
  public boolean purge(Connection connection, long projectId, int most) throws SQLException {
    List<Long> rows = Jdbc.numbers(connection, ROWS, projectId, most);
    new UserReportRepository(connection).delete(rows);
    return rows.size() == most;
  }
}
