package dev.vedette.issue;

import dev.vedette.event.EventService;
import dev.vedette.event.StoredEvent;
import dev.vedette.event.StoredEvents;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Describes issues anew whose events have changed without one being added. */
public final class IssueDescriptions {

  private IssueDescriptions() {}

  /**
   * Describes an issue, whose row is locked, by the events that it has; one without any stays as it
   * is.
   *
   * @param committed reads what is committed, on connections of its own
   */
  public static void renew(Connection connection, long issueId, DataSource committed)
      throws SQLException {
    EventService events = new EventService(committed);
    Optional<StoredEvent> first = events.oldest(issueId);
    Optional<StoredEvent> last = events.latest(issueId);
    if (first.isPresent() && last.isPresent()) {
      IssueWriter.describe(
          connection,
          issueId,
          StoredEvents.normalized(first.get()),
          StoredEvents.normalized(last.get()));
    }
  }
}
