package dev.vedette.platform.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A transaction on a connection of its own, outside those of the container. Unless it was committed
 * it is rolled back when it is closed; the connection goes back to the pool as it came.
 */
public final class Transaction implements AutoCloseable {
  private static final int ATTEMPTS = 20;

  private final Connection connection;
  private boolean committed;

  /** What is done in a transaction. */
  public interface Work<T> {

    /** Does it; neither commits nor closes the connection. */
    T in(Connection connection) throws SQLException;
  }

  private Transaction(Connection connection) {
    this.connection = connection;
  }

  /** Begins one. */
  public static Transaction begin(DataSource dataSource) throws SQLException {
    Connection connection = dataSource.getConnection();
    try {
      connection.setAutoCommit(false);
      return new Transaction(connection);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /**
   * Does the work in a transaction of its own, and again where it lost a race; whoever calls must
   * not be in one of the container's.
   */
  public static <T> T run(DataSource dataSource, Work<T> work) throws SQLException {
    for (int attempt = 1; ; attempt++) {
      try (Transaction transaction = begin(dataSource)) {
        T result = work.in(transaction.connection());
        transaction.commit();
        return result;
      } catch (SQLException e) {
        if (attempt == ATTEMPTS || !Jdbc.isRace(e)) {
          throw e;
        }
      }
    }
  }

  /** For the statements of this transaction. */
  public Connection connection() {
    return connection;
  }

  /** Makes all of it durable. */
  public void commit() throws SQLException {
    connection.commit();
    committed = true;
  }

  @Override
  public void close() throws SQLException {
    try (Connection closed = connection) {
      if (!committed) {
        closed.rollback();
      }
      closed.setAutoCommit(true);
    }
  }
}
