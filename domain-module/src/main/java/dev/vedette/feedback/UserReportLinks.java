package dev.vedette.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.event.EventKey;
import dev.vedette.event.NewEvent;
import dev.vedette.event.NormalizedEvent;
import dev.vedette.issue.AttachedRows;
import dev.vedette.issue.AwaitedEvents;
import dev.vedette.issue.IssueContents;
import dev.vedette.issue.StoredEventListener;
import dev.vedette.platform.HexIds;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Reports follow their events: into an issue, to another one, and away with it. Feedback is an
 * event itself, and makes a report when it is stored.
 */
@ApplicationScoped
public class UserReportLinks implements StoredEventListener, IssueContents {

  static final AttachedRows ROWS = new AttachedRows(UserReportRepository.TABLE);

  /** So long after an event a report on it may come: Sentry's rule against abuse. */
  private static final Duration EVENT_AGE = Duration.ofMinutes(30);

  /** So long a report may be sent again with another text. */
  private static final Duration REPORT_AGE = Duration.ofMinutes(5);

  private static final String FEEDBACK = "feedback";

  private final AwaitedEvents awaited = new AwaitedEvents();

  /** There is nothing to know. */
  public UserReportLinks() {}

  /**
   * Keeps a report. One on the same event replaces the first within five minutes.
   *
   * @param connection of a transaction
   * @return empty if nothing changes: the event is more than 30 minutes old, or the first report
   *     more than five
   */
  public Optional<UserReport> submit(Connection connection, NewUserReport report, Instant now)
      throws SQLException {
    EventKey event = new EventKey(report.projectId(), report.eventId());
    UserReportRepository reports = new UserReportRepository(connection);
    if (reports.isOld(event, now.minus(EVENT_AGE))) {
      return Optional.empty();
    }
    awaited.add(event); // before the row, which the digest of the event may not see
    if (!reports.add(report, report.eventId(), now)) {
      UserReport first = reports.find(report.projectId(), report.eventId()).orElseThrow();
      if (first.dateCreated().plus(REPORT_AGE).isBefore(now)) {
        return Optional.empty();
      }
      reports.overwrite(first.id(), report, now);
    }
    ROWS.link(connection, List.of(event));
    return reports.find(report.projectId(), report.eventId());
  }

  @Override
  public void stored(Connection connection, List<NewEvent> events) throws SQLException {
    List<EventKey> wanted = new ArrayList<>(awaited.among(events));
    for (NewEvent each : events) {
      if (each.event().type().equals(FEEDBACK)) {
        add(connection, each.event()).ifPresent(wanted::add);
      }
    }
    if (!wanted.isEmpty()) {
      ROWS.link(connection, wanted);
    }
  }

  @Override
  public void storedWithoutIssue(Connection connection, List<NewEvent> events) throws SQLException {
    stored(connection, events);
  }

  /** Makes a report of feedback; it is known by the feedback's id, so that it is made once. */
  private Optional<EventKey> add(Connection connection, NormalizedEvent event) throws SQLException {
    JsonNode feedback = event.data().path("contexts").path(FEEDBACK);
    UUID about =
        HexIds.parse(feedback.path("associated_event_id").asText("")).orElse(event.eventId());
    NewUserReport report =
        new NewUserReport(
            event.projectId(),
            about,
            feedback.path("name").asText(""),
            feedback.path("contact_email").asText(""),
            feedback.path("message").asText(""));
    if (report.comments().isEmpty()) {
      return Optional.empty();
    }
    EventKey key = new EventKey(event.projectId(), about);
    awaited.add(key);
    new UserReportRepository(connection).add(report, event.eventId(), event.timestamp());
    return Optional.of(key);
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
    new UserReportRepository(connection).delete(rows);
    return rows.size() == most;
  }
}
