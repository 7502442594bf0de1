package dev.vedette.project;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Removes what a context keeps of a deleted project. Each context with rows of projects has one, as
 * a CDI bean: this one cannot know them. It is called again and again, each time in a short
 * transaction of its own, and so must begin with rows that nothing else is found by.
 */
public interface ProjectPurge {

  /**
   * Removes up to about {@code most} rows of a project, found by an index.
   *
   * @param connection in a transaction that the caller ends
   * @return whether more may remain
   */
  boolean purge(Connection connection, long projectId, int most) throws SQLException;
}
