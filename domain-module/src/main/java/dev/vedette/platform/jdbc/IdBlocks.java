package dev.vedette.platform.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Ids from a sequence that was made with {@code start with 1 increment by <size>}: each value of it
 * stands for that many ids. What is left of a block is kept for the next taker, across
 * transactions; a restart loses it, as sequences do. Thread-safe.
 */
public final class IdBlocks {

  private final String nextBlock;
  private final int size;
  private long next;
  private long end;

  /**
   * @param sequence name of the sequence; trusted text
   * @param size the sequence's increment
   */
  public IdBlocks(String sequence, int size) {
    this.nextBlock = "select nextval('" + sequence + "')";
    this.size = size;
  }

  /** Takes {@code count} ids, ascending within a block. */
  public synchronized long[] take(Connection connection, int count) throws SQLException {
    long[] ids = new long[count];
    for (int i = 0; i < count; i++) {
      if (next == end) {
        refill(connection);
      }
      ids[i] = next++;
    }
    return ids;
  }

  private void refill(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(nextBlock);
        ResultSet row = statement.executeQuery()) {
      row.next();
      next = row.getLong(1);
      end = next + size;
    }
  }
}
