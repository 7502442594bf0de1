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
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Attachments follow their events: into an issue, to another one, and away with it. */
@ApplicationScoped
public class AttachmentLinks implements StoredEventListener, IssueContents {

  static final AttachedRows ROWS = new AttachedRows(AttachmentRepository.TABLE);

  private final AwaitedEvents awaited = new AwaitedEvents();

  /** There is nothing to know. */
  public AttachmentLinks() {}

  /**
   * Keeps files whose content is on disk already, for events that are stored or still to come.
   *
   * @param connection of a transaction; if that fails the caller discards the files
   */
  public void keep(Connection connection, List<NewAttachment> attachments, Instant now)
      throws SQLException {
    List<EventKey> events =
        attachments.stream()
            .map(each -> new EventKey(each.projectId(), each.eventId()))
            .distinct()
            .toList();
    events.forEach(awaited::add); // before the row, which the digest of the event may not see
    new AttachmentRepository(connection).add(attachments, now);
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
  public void storedWithoutIssue(Connection connection, List<NewEvent> events) throws SQLException {
    stored(connection, events);
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
