package dev.vedette.api.event;

import dev.vedette.feedback.UserReport;
import dev.vedette.platform.HexIds;
import java.time.Instant;
import java.util.Optional;

/**
 * The shape of what a user wrote.
 *
 * @param user nobody is known to the server by what they wrote
 */
public record UserReportRepresentation(
    String id,
    String eventID,
    String name,
    String email,
    String comments,
    Instant dateCreated,
    Optional<String> user,
    Event event) {

  /**
   * The event that it is about.
   *
   * @param id the same as {@code eventID}
   */
  public record Event(String id, String eventID) {}

  /** Shapes a report. */
  public static UserReportRepresentation of(UserReport report) {
    String event = HexIds.text(report.eventId());
    return new UserReportRepresentation(
        Long.toString(report.id()),
        event,
        report.name(),
        report.email(),
        report.comments(),
        report.dateCreated(),
        Optional.empty(),
        new Event(event, event));
  }
}
