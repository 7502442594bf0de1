package dev.vedette.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * Sums an event up anew, where a rule of the project gave it a title or other frames of its own.
 */
public final class EventSummaries {

  private EventSummaries() {}

  /** Whether a frame says who is to blame, and not the transaction, the client or the URL. */
  public static boolean isBlamedByFrame(NormalizedEvent event) {
    return !event.culprit().isEmpty()
        && event.culprit().equals(EventSummary.culpritOfFrame(event.data()));
  }

  /**
   * The same event with what a list shows of it made again.
   *
   * @param blame whether a frame says who is to blame
   * @param title 1 or more characters, to be shown instead of the event's own
   */
  public static NormalizedEvent again(
      NormalizedEvent event, boolean blame, Optional<String> title) {
    ObjectNode data = event.data();
    if (blame) {
      data.remove("culprit");
    }
    EventSummary summary = EventSummary.of(data, event.type());
    ObjectNode metadata = summary.metadata();
    String shown = title.map(EventSummary::title).orElse(summary.title());
    title.ifPresent(each -> metadata.put("title", shown));
    data.put("title", shown);
    data.put("culprit", summary.culprit());
    data.set("metadata", metadata);
    summary.location().ifPresent(location -> data.put("location", location));
    return new NormalizedEvent(
        event.eventId(),
        event.projectId(),
        event.type(),
        event.level(),
        event.platform(),
        event.timestamp(),
        event.received(),
        shown,
        summary.culprit(),
        summary.location(),
        event.message(),
        metadata,
        event.tags(),
        event.release(),
        event.environment(),
        event.dist(),
        event.transaction(),
        event.logger(),
        event.unhandled(),
        event.userTag(),
        new EventContent(data));
  }
}
