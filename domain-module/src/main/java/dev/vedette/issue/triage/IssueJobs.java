package dev.vedette.issue.triage;

import dev.vedette.issue.IssueContents;
import dev.vedette.platform.jdbc.Rounds;
import dev.vedette.platform.jdbc.Transaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;

/**
 * Moves and removes what merges, separations and deletions have left to be done. The jobs of a
 * project are done one after another, in the order in which they began: an issue that others go
 * into may itself go into another, or away, after them. Each batch is a transaction that begins
 * with a lock of the job's row, so that two nodes share the work; what remains is told by the rows,
 * so that a restart loses nothing.
 */
public final class IssueJobs {

  /** Events in a transaction. */
  static final int BATCH = 500;

  private static final String PENDING =
      "select project_id, min(id) from issue_jobs group by project_id order by 2 limit 1000";
  private static final String FIRST =
      "select id, kind, issue_id, target_id from issue_jobs where project_id = ?"
          + " order by project_id, id limit 1";
  private static final String LOCK =
      "select id from issue_jobs where id = ? for update skip locked";

  private final DataSource dataSource;
  private final Iterable<IssueContents> contents;

  /**
   * Jobs on a database.
   *
   * @param contents what other contexts keep of issues
   */
  public IssueJobs(DataSource dataSource, Iterable<IssueContents> contents) {
    this.dataSource = dataSource;
    this.contents = contents;
  }

  /**
   * Does what there is to do, a batch of each project in turn.
   *
   * @param goOn asked before each batch
   */
  public void run(BooleanSupplier goOn) throws SQLException {
    Rounds.run("issues of project", projects().keySet(), goOn, this::step);
  }

  /**
   * A job.
   *
   * @param issue whose things move or go away
   * @param target where they go; 0 for a deletion
   */
  record Job(long id, String kind, long issue, long target) {}

  private Map<Long, Long> projects() throws SQLException {
    Map<Long, Long> projects = new LinkedHashMap<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(PENDING);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        projects.put(row.getLong(1), row.getLong(2));
      }
    }
    return projects;
  }

  /** One transaction; false if nothing more can be done for the project now. */
  private boolean step(long project) throws SQLException {
    return Transaction.run(
        dataSource,
        connection -> {
          Job job = first(connection, project);
          if (job == null || !lock(connection, job.id())) {
            return false;
          }
          boolean more =
              switch (job.kind()) {
                case Jobs.MERGE -> new MergeSteps(connection, job, contents).next();
                case Jobs.UNMERGE -> new UnmergeSteps(connection, job, contents, dataSource).next();
                default -> new DeletionSteps(connection, job, contents).next();
              };
          if (!more) {
            Sql.run(connection, "delete from issue_job_hashes where job_id = ?", job.id());
            Sql.run(connection, "delete from issue_jobs where id = ?", job.id());
          }
          return true;
        });
  }

  private static Job first(Connection connection, long project) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(FIRST)) {
      select.setLong(1, project);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? new Job(row.getLong(1), row.getString(2), row.getLong(3), row.getLong(4))
            : null;
      }
    }
  }

  private static boolean lock(Connection connection, long job) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(LOCK)) {
      select.setLong(1, job);
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }
}
