package dev.vedette.issue;

import dev.vedette.event.NewEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Is told of events in the transaction that stores them; what it writes there becomes durable with
 * them, or not at all. Every bean of this type is told, for each batch: one that has nothing to do
 * must find that out without asking the database.
 */
public interface StoredEventListener {

  /**
   * Events of issues were stored: those that are new, at least one. Issues and counts do not tell
   * of them yet: their rows are locked last.
   *
   * @param connection of the transaction; neither commit nor close it
   * @throws SQLException if the database fails; the whole batch is rolled back then
   */
  void stored(Connection connection, List<NewEvent> events) throws SQLException;

  /**
   * Events that belong to no issue were stored, transactions and feedback: those that are new, at
   * least one. As above otherwise.
   */
  default void storedWithoutIssue(Connection connection, List<NewEvent> events)
      throws SQLException {}
}
