package dev.vedette.ingest;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Where rows of one class go. */
interface IntakeTable<R extends IntakeRow> {

  /**
   * Inserts rows of many requests in the caller's transaction.
   *
   * @throws SQLException if the database fails or refuses one: none of them is written then
   */
  void insert(Connection connection, List<R> rows) throws SQLException;

  /** That many rows were committed. */
  default void committed(int rows) {}
}
