package dev.vedette.platform.upkeep;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;

/**
 * Gives room in H2's file back. A commit appends what it changed, and the room of a commit is used
 * again when nothing of it is in use any more; a payload among pages of indexes, which change all
 * the time, holds all of theirs. H2 has a thread that moves what is left, but not with {@code
 * WRITE_DELAY=0}, by which a commit is durable: then the file grew to twenty times its contents.
 */
final class FileUpkeep {

  /** Percent of the file that is in use; with less, contents are moved. */
  private static final int TARGET = 60;

  /** Bytes that are moved at a time: commits wait for so long. */
  private static final int STEP = 2 << 20;

  private FileUpkeep() {}

  /**
   * Moves contents until enough of the file is in use, or the time is up.
   *
   * @param connection to H2
   * @param nanos at least one step is made, however short this is
   * @return how many steps were made
   */
  static int run(Connection connection, long nanos) throws SQLException {
    MVStore store = store(connection);
    long end = System.nanoTime() + nanos;
    int steps = 0;
    boolean moved;
    do {
      moved = store.compact(TARGET, STEP);
      steps += moved ? 1 : 0;
    } while (moved && System.nanoTime() < end);
    return steps;
  }

  static MVStore store(Connection connection) throws SQLException {
    var session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
    return session.getDatabase().getStore().getMvStore();
  }
}
