package dev.vedette.attachment;

import dev.vedette.event.EventKey;
import dev.vedette.event.NewEvent;
import dev.vedette.issue.AttachedRows;
import dev.vedette.issue.AwaitedEvents;
import dev.vedette.issue.IssueContents;
import dev.vedette.issue.StoredEventListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** Attachments follow their events: into an issue, to another one, and away with it. */
@ApplicationScoped
public class AttachmentLinks implements StoredEventListener, IssueContents {

  static final AttachedRows ROWS = new AttachedRows(AttachmentRepository.TABLE);

  private final AwaitedEvents awaited = new AwaitedEvents();

  /** There is nothing to know. */
  public AttachmentLinks() {}

  /** Attachments of these events are about to be written. */
  void await(Collection<EventKey> events) {
    events.forEach(awaited::add);
  }

  /** Links the attachments of those of the events that are stored. */
  void link(Connection connection, Collection<EventKey> events) throws SQLException {
    ROWS.link(connection, events);
  }

  @Override
  public void stored(Connection connection, List<NewEvent> events) throws SQLException {
    List<EventKey> wanted = awaited.among(events);
    if (!wanted.isEmpty()) {
      ROWS.link(connection, wanted);
    }
  }

  @Override
  public void merge(Connection connection, Collection<Long> from, long into) throws SQLException {
    ROWS.merge(connection, from, into);
  }

  @Override
  public void move(Connection connection, Collection<Long> events, long into) throws SQLException {
    ROWS.move(connection, events, into);
  }

  @Override
  public boolean purge(Connection connection, long issueId, int most) throws SQLException {
    List<Long> rows = ROWS.ofIssue(connection, issueId, most);
    new AttachmentRepository(connection).delete(rows);
    return rows.size() == most;
  }
}
