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
 * Deletes the rows of teams that are to be deleted and of what names them, every five minutes. Each
 * batch is a transaction of its own, so that it holds nobody up; what fails is tried again next
 * time.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class TeamPurge {

  private static final System.Logger LOG = System.getLogger(TeamPurge.class.getName());
  private static final int BATCH = 500;
  private static final String PENDING =
      "select id from teams where status = 'pending_deletion' order by status, id limit " + BATCH;

  @Resource(lookup = Database.JNDI_NAME)
  DataSource dataSource;

  @Inject @Any Instance<TeamDependents> dependents;

  /** Purges what is to be deleted now. */
  @Schedule(minute = "*/5", hour = "*", second = "37", persistent = false)
  public void purge() {
    try (Connection connection = dataSource.getConnection()) {
      purge(connection, dependents);
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "Deleted teams could not be purged", e);
    }
  }

  /**
   * The same on a connection, which should commit by itself.
   *
   * @return how many teams are gone, {@value #BATCH} at most
   */
  public static int purge(Connection connection, Iterable<TeamDependents> dependents)
      throws SQLException {
    AtomicInteger purged = new AtomicInteger();
    Rounds.run(
        "deleted team",
        pending(connection),
        () -> true,
        team -> {
          boolean more = forget(connection, "team_members", "member_id", team);
          for (TeamDependents each : dependents) {
            more |= forget(connection, each.table(), each.key(), team);
          }
          if (!more) {
            purged.addAndGet(update(connection, "delete from teams where id = ?", team));
          }
          return more;
        });
    return purged.get();
  }

  private static List<Long> pending(Connection connection) throws SQLException {
    List<Long> ids = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(PENDING);
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        ids.add(rows.getLong(1));
      }
    }
    return ids;
  }

  /** Deletes a batch; whether there may be more. */
  private static boolean forget(Connection connection, String table, String key, long team)
      throws SQLException {
    String delete =
        "delete from %1$s where team_id = ? and %2$s in (select %2$s from %1$s where team_id = ? limit %3$d)"
            .formatted(table, key, BATCH);
    return update(connection, delete, team, team) == BATCH;
  }

  private static int update(Connection connection, String sql, long... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setLong(i + 1, parameters[i]);
      }
      return statement.executeUpdate();
    }
  }
}
