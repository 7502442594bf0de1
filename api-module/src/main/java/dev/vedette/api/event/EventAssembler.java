package dev.vedette.api.event;

import dev.vedette.event.EventEntries;
import dev.vedette.event.EventView;
import dev.vedette.event.Neighbours;
import dev.vedette.event.StoredEvent;
import dev.vedette.feedback.UserReport;
import dev.vedette.issue.EventGrouper;
import dev.vedette.platform.HexIds;
import java.util.List;
import java.util.Optional;

/** Shapes events. */
public final class EventAssembler {

  private EventAssembler() {}

  /** For lists. */
  public static EventSimpleRepresentation simple(StoredEvent event) {
    EventView view = EventEntries.view(event.data());
    String id = HexIds.text(event.eventId());
    return new EventSimpleRepresentation(
        id,
        view.type(),
        issue(event),
        id,
        Long.toString(event.projectId()),
        view.message(),
        view.title(),
        view.location(),
        view.culprit(),
        view.user(),
        tags(view),
        view.platform(),
        event.occurredAt(),
        Optional.empty(),
        view.metadata());
  }

  /** With all that was sent. */
  public static EventFullRepresentation full(StoredEvent event) {
    return full(event, EventEntries.view(event.data()));
  }

  /** With all that was sent and what is around it. */
  static EventDetailRepresentation detail(
      StoredEvent event, Neighbours beside, Optional<UserReport> report) {
    EventView view = EventEntries.view(event.data());
    return new EventDetailRepresentation(
        full(event, view),
        view.release().map(EventDetailRepresentation.ReleaseReference::new),
        report.map(UserReportRepresentation::of),
        List.of(),
        List.of(),
        beside.next().map(HexIds::text),
        beside.previous().map(HexIds::text));
  }

  private static EventFullRepresentation full(StoredEvent event, EventView view) {
    String id = HexIds.text(event.eventId());
    return new EventFullRepresentation(
        id,
        issue(event),
        id,
        Long.toString(event.projectId()),
        view.message(),
        view.title(),
        view.location(),
        view.user(),
        tags(view),
        view.platform(),
        Optional.of(event.receivedAt()),
        view.contexts(),
        view.size().isPresent() ? Optional.of(view.size().getAsLong()) : Optional.empty(),
        view.entries(),
        view.dist(),
        view.sdk(),
        view.context(),
        view.packages(),
        view.type(),
        view.metadata(),
        view.errors(),
        Optional.empty(),
        view.meta(),
        Optional.empty(),
        view.culprit(),
        event.occurredAt(),
        fingerprints(event),
        GroupingConfiguration.of(event.data()),
        view.startTimestamp(),
        view.startTimestamp().map(start -> event.occurredAt().toEpochMilli() / 1000.0));
  }

  /** None for transactions and feedback. */
  private static Optional<String> issue(StoredEvent event) {
    return event.issueId() == 0 ? Optional.empty() : Optional.of(Long.toString(event.issueId()));
  }

  private static List<String> fingerprints(StoredEvent event) {
    return EventGrouper.hashesOf(event.data()).stream().map(HexIds::text).toList();
  }

  private static List<TagRepresentation> tags(EventView view) {
    return view.tags().stream()
        .map(tag -> new TagRepresentation(tag.key(), tag.value(), tag.query()))
        .toList();
  }
}
