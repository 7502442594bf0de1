package dev.vedette.alert;

import dev.vedette.issue.IssueContents;
import dev.vedette.platform.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;

/**
 * The history of rules follows issues that are merged. What an issue needs to rest, and the users
 * it has met, begin anew: digests hold those rows before the issue's.
 */
@ApplicationScoped
public class AlertContents implements IssueContents {

  @Override
  public void merge(Connection connection, Collection<Long> from, long into) throws SQLException {
    for (String table : new String[] {"alert_firings", "alert_mails"}) {
      try (PreparedStatement update =
          connection.prepareStatement(
              "update "
                  + table
                  + " set issue_id = ? where issue_id = any(cast(? as bigint array))")) {
        update.setLong(1, into);
        update.setArray(2, Jdbc.bigints(connection, from));
        update.executeUpdate();
      }
    }
  }

  /** What was told of an issue was told of that one. */
  @Override
  public void move(Connection connection, Collection<Long> events, long into) {}

  @Override
  public boolean purge(Connection connection, long issueId, int most) throws SQLException {
    for (String table : new String[] {"alert_firings", "alert_mails"}) {
      try (PreparedStatement delete =
          connection.prepareStatement(
              "delete from "
                  + table
                  + " where id in (select id from "
                  + table
                  + " where issue_id = ? order by issue_id, id limit ?)")) {
        delete.setLong(1, issueId);
        delete.setInt(2, most);
        if (delete.executeUpdate() == most) {
          return true;
        }
      }
    }
    return false;
  }
}
