package dev.vedette.organization;

import dev.vedette.platform.Database;
import dev.vedette.platform.jdbc.Rounds;
import jakarta.annotation.Resource;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * Deletes the rows of deleted organizations, every five minutes, when {@link TeamPurge} and the
 * {@link OrganizationContents} of other contexts are done with theirs. Each batch is a transaction
 * of its own; what is left after a failure or a restart is found again by the organization's
 * status.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class OrganizationPurge {

  private static final System.Logger LOG = System.getLogger(OrganizationPurge.class.getName());
  private static final int BATCH = 500;
  private static final String PENDING =
      "select id from organizations where status = 'pending_deletion' order by status, id limit"
          + " 100";
  private static final String TEAMS = "select id from teams where organization_id = ? limit 1";

  /** What goes before the organization itself, in this order; each has an id. */
  private static final List<String> TABLES = List.of("members", "tokens", "audit_entries");

  @Resource(lookup = Database.JNDI_NAME)
  DataSource dataSource;

  @Inject @Any Instance<OrganizationContents> contents;

  /** Purges what can go now. */
  @Schedule(minute = "*/5", hour = "*", second = "47", persistent = false)
  public void purge() {
    try (Connection connection = dataSource.getConnection()) {
      purge(connection, contents);
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "Deleted organizations could not be purged", e);
    }
  }

  /**
   * The same on a connection, which should commit by itself.
   *
   * @return how many organizations are gone
   */
  public static int purge(Connection connection, Iterable<OrganizationContents> contents)
      throws SQLException {
    AtomicInteger purged = new AtomicInteger();
    Rounds.run(
        "deleted organization",
        ids(connection, PENDING),
        () -> true,
        id -> {
          if (!isEmpty(connection, contents, id)) {
            return false;
          }
          for (String table : TABLES) {
            if (shrink(connection, table, id)) {
              return true;
            }
          }
          purged.addAndGet(update(connection, "delete from organizations where id = ?", id));
          return false;
        });
    return purged.get();
  }

  private static boolean isEmpty(
      Connection connection, Iterable<OrganizationContents> contents, long organization)
      throws SQLException {
    for (OrganizationContents each : contents) {
      if (each.remain(connection, organization)) {
        return false;
      }
    }
    return ids(connection, TEAMS, organization).isEmpty();
  }

  /** Deletes a batch; whether there may be more. */
  private static boolean shrink(Connection connection, String table, long organization)
      throws SQLException {
    String delete =
        "delete from %1$s where id in (select id from %1$s where organization_id = ? limit %2$d)"
            .formatted(table, BATCH);
    return update(connection, delete, organization) == BATCH;
  }

  private static List<Long> ids(Connection connection, String sql, long... parameters)
      throws SQLException {
    List<Long> ids = new ArrayList<>();
    try (PreparedStatement select = prepare(connection, sql, parameters);
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        ids.add(rows.getLong(1));
      }
    }
    return ids;
  }

  private static int update(Connection connection, String sql, long... parameters)
      throws SQLException {
    try (PreparedStatement statement = prepare(connection, sql, parameters)) {
      return statement.executeUpdate();
    }
  }

  private static PreparedStatement prepare(Connection connection, String sql, long... parameters)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setLong(i + 1, parameters[i]);
    }
    return statement;
  }
}
