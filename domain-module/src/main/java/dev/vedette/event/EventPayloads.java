package dev.vedette.event;

import dev.vedette.platform.Database;
import dev.vedette.platform.jdbc.Jdbc;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Many events at once, by their rows, for whoever goes through them one after the other. */
@Stateless
public class EventPayloads {

  /** Rows that are looked at to find those of issues: transactions stand between them. */
  private static final int MOST_ROWS = 20_000;

  private static final String LATEST =
      "select id from (select id, occurred_at, issue_id from events where project_id = ?"
          + " order by project_id desc, occurred_at desc, id desc limit "
          + MOST_ROWS
          + ") e where issue_id is not null order by occurred_at desc, id desc limit ?";

  private static final String ROWS =
      EventRepository.COLUMNS
          + " from events e left join event_payloads p on p.id = e.id"
          + " where e.id = any(cast(? as bigint array))";

  @Resource(lookup = Database.JNDI_NAME)
  DataSource dataSource;

  /**
   * The rows of the latest events of a project that belong to issues, newest first.
   *
   * @param most how many at most; fewer are found too if more than 20,000 other events came since
   */
  public List<Long> latestRows(long projectId, int most) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(LATEST)) {
      select.setLong(1, projectId);
      select.setInt(2, most);
      List<Long> rows = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rows.add(row.getLong(1));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException("Events cannot be read", e);
    }
  }

  /** Hands over events one by one, in any order; only one of them is in memory unpacked. */
  public void visit(Collection<Long> rows, Consumer<StoredEvent> visitor) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(ROWS)) {
      select.setArray(1, Jdbc.bigints(connection, rows));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          visitor.accept(EventRepository.event(row));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Events cannot be read", e);
    }
  }

  /** Events by their rows; those that are gone are missing. */
  public Map<Long, StoredEvent> find(Collection<Long> rows) {
    Map<Long, StoredEvent> found = new HashMap<>();
    visit(rows, event -> found.put(event.rowId(), event));
    return found;
  }
}
