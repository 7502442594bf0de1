package dev.vedette.ingest;

import dev.vedette.feedback.UserReportLinks;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The table of user reports, for requests that leave some. One that comes too late changes nothing,
 * and its sender cannot be told: the protocol has no answer for items.
 */
record UserReportTable(UserReportLinks links) implements IntakeTable<UserReportRow> {

  @Override
  public void insert(Connection connection, List<UserReportRow> rows) throws SQLException {
    for (UserReportRow each : rows) {
      links.submit(connection, each.report(), each.receivedAt());
    }
  }
}
