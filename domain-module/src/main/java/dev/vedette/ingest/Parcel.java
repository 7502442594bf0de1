package dev.vedette.ingest;

import dev.vedette.stats.Category;
import dev.vedette.stats.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * What one request leaves behind: rows to make durable together, and outcomes to count when that is
 * done. Until it is handed over it owns the rows, and discards them when it is closed. For one
 * thread.
 */
final class Parcel implements AutoCloseable {
  private Sending sending;
  private final List<Part> parts = new ArrayList<>();
  private final Set<RateLimitNotice> limits = new LinkedHashSet<>();
  private boolean handedOver;

  /**
   * An outcome of part of it.
   *
   * @param quantity in the unit of the category: bytes for attachments, else how many
   * @param times how many things that were
   */
  record Count(Category category, Outcome outcome, String reason, long quantity, long times) {}

  /** What came of one item. */
  private static final class Part {
    private final ItemType type;
    private final long quantity;
    private final List<IntakeRow> rows = new ArrayList<>();
    private final List<Count> counts = new ArrayList<>();
    private boolean refused;

    Part(ItemType type, long quantity) {
      this.type = type;
      this.quantity = quantity;
    }

    void refuse(RateLimitNotice limit) {
      discard();
      counts.clear();
      long times = type.category() == Category.ATTACHMENT ? 1 : quantity;
      counts.add(new Count(type.category(), Outcome.RATE_LIMITED, limit.reason(), quantity, times));
      refused = true;
    }

    void discard() {
      rows.forEach(IntakeRow::discard);
      rows.clear();
    }
  }

  Parcel(Sending sending) {
    this.sending = sending;
  }

  /** What is known of the request. */
  Sending sending() {
    return sending;
  }

  /** What is kept and counted from now on is of that item. */
  void begin(ItemType type, long quantity) {
    parts.add(new Part(type, quantity));
  }

  /** How many items of that type were begun. */
  long items(ItemType type) {
    return parts.stream().filter(each -> each.type.equals(type)).count();
  }

  /** To be durable before the request is answered. */
  void keep(IntakeRow row) {
    current().rows.add(row);
  }

  /** To be counted when the rows are durable; stored events are counted by who stores them. */
  void count(Category category, Outcome outcome, String reason, long quantity) {
    count(new Count(category, outcome, reason, quantity, quantity));
  }

  /** As above, where the unit of quantity is another than the number of things. */
  void count(Count count) {
    current().counts.add(count);
  }

  /** A limit refuses the item that was begun last: it is counted, and the sender is told. */
  void refuse(RateLimitNotice limit) {
    limits.add(limit);
    current().refuse(limit);
  }

  private Part current() {
    return parts.get(parts.size() - 1);
  }

  /** After the last item: what belongs to an event that was refused is refused with it. */
  void settle() {
    boolean lost = parts.stream().anyMatch(each -> each.refused && isEvent(each));
    if (lost) {
      RateLimitNotice limit = limits.iterator().next();
      parts.stream()
          .filter(each -> each.type.role() == ItemRole.OF_EVENT && !each.refused)
          .forEach(each -> each.refuse(limit));
    }
  }

  /** Whether one of its items is an event, taken or refused. */
  boolean hasEvent() {
    return parts.stream().anyMatch(Parcel::isEvent);
  }

  private static boolean isEvent(Part part) {
    return part.type.role() == ItemRole.EVENT;
  }

  /** Whether the answer names the event's id. */
  boolean namesEvent() {
    return parts.stream().anyMatch(each -> each.type.role() != ItemRole.NONE);
  }

  /** Rows to make durable. */
  List<IntakeRow> rows() {
    return parts.stream().flatMap(each -> each.rows.stream()).toList();
  }

  /** Changes rows that are kept already. */
  void replace(UnaryOperator<IntakeRow> change) {
    parts.forEach(each -> each.rows.replaceAll(change));
  }

  /** It is about another event than was known at first. */
  void rename(UUID eventId) {
    sending = sending.withEventId(eventId);
    replace(row -> row instanceof AttachmentRow file ? file.about(eventId) : row);
  }

  /** What to count. */
  List<Count> counts() {
    return parts.stream().flatMap(each -> each.counts.stream()).toList();
  }

  /** The limits that items ran into, in the order in which they did. */
  List<RateLimitNotice> limits() {
    return List.copyOf(limits);
  }

  /** Somebody else owns the rows now. */
  void handOver() {
    handedOver = true;
  }

  @Override
  public void close() {
    if (!handedOver) {
      parts.forEach(Part::discard);
    }
  }
}
