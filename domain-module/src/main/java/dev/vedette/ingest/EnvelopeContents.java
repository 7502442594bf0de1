package dev.vedette.ingest;

import dev.vedette.stats.Category;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What an envelope held, read to its end: nothing is done with any of it before the last byte
 * turned out well.
 */
final class EnvelopeContents {
  private Optional<byte[]> event = Optional.empty();
  private Optional<RateLimitNotice> limit = Optional.empty();
  private boolean eventLike;
  private final Map<Category, Long> unsupported = new EnumMap<>(Category.class);
  private final List<ClientReport.Discard> discards = new ArrayList<>();

  private EnvelopeContents() {}

  /**
   * Reads all items.
   *
   * @param acquire asked once there is an event, before its payload is read: the limit that refuses
   *     it, if one does
   * @throws IngestException 400 for two items that make an event each, 413 for an event that is too
   *     large, and as {@link EnvelopeReader} does
   */
  static EnvelopeContents read(
      EnvelopeReader reader,
      IngestLimits limits,
      Supplier<Optional<RateLimitNotice>> acquire,
      Intake.Progress progress)
      throws IOException {
    EnvelopeContents contents = new EnvelopeContents();
    boolean made = false;
    for (Optional<ItemHeader> next = reader.next(); next.isPresent(); next = reader.next()) {
      ItemHeader item = next.get();
      if (Categories.makesEvent(item)) {
        if (made) {
          throw IngestException.badEnvelope("duplicate item: " + Texts.quoted(item.type()));
        }
        made = true;
        progress.about(Categories.of(item));
      }
      contents.eventLike |= Categories.isEventLike(item);
      contents.read(item, reader, limits, acquire);
    }
    return contents;
  }

  private void read(
      ItemHeader item,
      EnvelopeReader reader,
      IngestLimits limits,
      Supplier<Optional<RateLimitNotice>> acquire)
      throws IOException {
    switch (item.type()) {
      case "event" -> {
        limit = acquire.get();
        if (limit.isEmpty()) {
          Optional<byte[]> payload = reader.payload(limits.event());
          event = Optional.of(payload.orElseThrow(() -> IngestException.tooLarge("type 'event'")));
        }
      }
      case "client_report" ->
          reader.payload(limits.clientReport()).map(ClientReport::read).ifPresent(discards::addAll);
      default -> unsupported.merge(Categories.of(item), item.itemCount(), Long::sum);
    }
  }

  /** The payload of its event item. */
  Optional<byte[]> event() {
    return event;
  }

  /** The limit that its event item ran into. */
  Optional<RateLimitNotice> limit() {
    return limit;
  }

  /** Whether the answer is to name an event id. */
  boolean eventLike() {
    return eventLike;
  }

  /** Items that are accepted and not stored, by category. */
  Map<Category, Long> unsupported() {
    return unsupported;
  }

  /** What the client reports not to have sent. */
  List<ClientReport.Discard> discards() {
    return discards;
  }
}
