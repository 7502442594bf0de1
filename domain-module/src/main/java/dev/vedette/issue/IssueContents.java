package dev.vedette.issue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;

/**
 * What other contexts keep by issue: {@code issue} cannot know them. Each context that has rows of
 * issues has one, as a CDI bean. All methods run in a transaction of the caller, who neither
 * commits nor closes there.
 */
public interface IssueContents {

  /** What was kept of these issues belongs to another from now on. */
  void merge(Connection connection, Collection<Long> from, long into) throws SQLException;

  /**
   * Events go to another issue, with what is kept of them. Their own rows still name the issue that
   * they leave.
   *
   * @param events numbers of rows of {@code events}
   */
  void move(Connection connection, Collection<Long> events, long into) throws SQLException;

  /**
   * Removes up to about {@code most} rows of an issue that is being deleted.
   *
   * @return whether more may remain
   */
  boolean purge(Connection connection, long issueId, int most) throws SQLException;
}
