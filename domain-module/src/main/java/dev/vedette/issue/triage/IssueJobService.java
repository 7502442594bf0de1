package dev.vedette.issue.triage;

import dev.vedette.issue.Issue;
import dev.vedette.platform.Database;
import dev.vedette.platform.jdbc.SqlText;
import dev.vedette.platform.jdbc.Transaction;
import dev.vedette.platform.problem.BadRequestException;
import dev.vedette.platform.problem.ConflictException;
import dev.vedette.platform.problem.NotFoundException;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Merges issues, takes them apart, and deletes them. What is asked for holds from the moment that a
 * method returns; the rows that it takes are moved and removed afterwards, a batch at a time, also
 * after a restart.
 */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
public class IssueJobService {

  @Resource(lookup = Database.JNDI_NAME)
  DataSource dataSource;

  @Inject Clock clock;

  /** For the container. */
  public IssueJobService() {}

  /** Outside a container: tests, tools. */
  public IssueJobService(DataSource dataSource, Clock clock) {
    this.dataSource = dataSource;
    this.clock = clock;
  }

  /**
   * Makes one issue of several: the one with the most events stays, of equal ones the oldest. The
   * ids of the others lead to it.
   *
   * @throws BadRequestException if they are less than two, or of more than one project
   * @throws ConflictException while one of them is taken apart
   */
  public Merged merge(Collection<Long> issueIds, OptionalLong userId) {
    return work(userId, act -> MergeStart.begin(act, issueIds));
  }

  /**
   * Takes hashes out of an issue, with their events, and makes a new issue of them.
   *
   * @return the id of the new issue; empty if none of the hashes is the issue's
   * @throws NotFoundException if there is no such issue
   * @throws BadRequestException if no hash would stay
   * @throws ConflictException while the issue is merged or taken apart
   */
  public OptionalLong unmerge(long issueId, Collection<UUID> hashes, OptionalLong userId) {
    long id = work(userId, act -> UnmergeStart.begin(act, issueId, hashes));
    return id == 0 ? OptionalLong.empty() : OptionalLong.of(id);
  }

  /**
   * Deletes issues with their events. What has the same hash later is a new issue.
   *
   * @return how many of them there were
   */
  public int delete(Collection<Long> issueIds, OptionalLong userId) {
    return work(userId, act -> DeletionStart.begin(act, issueIds, false));
  }

  /**
   * Deletes issues with their events, and refuses events that have their hashes, until somebody
   * takes that back.
   *
   * @return how many of them there were
   */
  public int discard(Collection<Long> issueIds, OptionalLong userId) {
    return work(userId, act -> DeletionStart.begin(act, issueIds, true));
  }

  /** Merges and separations that still move events from or to an issue, at most 100. */
  public List<IssueWork> underWay(Issue issue) {
    SqlText sql =
        SqlText.of("select kind, issue_id, target_id from issue_jobs where project_id = ?")
            .number(issue.projectId())
            .add(" and (issue_id = ? or target_id = ?) order by project_id, id limit 100")
            .number(issue.id())
            .number(issue.id());
    List<IssueWork> works = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = sql.prepare(connection);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        works.add(
            new IssueWork(row.getString(1).equals(Jobs.MERGE), row.getLong(2), row.getLong(3)));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Jobs of issues cannot be read", e);
    }
    return works;
  }

  private <T> T work(OptionalLong userId, Work<T> work) {
    try {
      return Transaction.run(
          dataSource, connection -> work.in(new Act(connection, userId, clock.instant())));
    } catch (SQLException e) {
      throw new IllegalStateException("Issues cannot be changed", e);
    }
  }

  private interface Work<T> {
    T in(Act act) throws SQLException;
  }
}
