package dev.vedette.ingest;

import dev.vedette.event.Arrival;
import dev.vedette.event.FilteredEventException;
import dev.vedette.event.InvalidEventException;
import dev.vedette.event.PayloadCodec;
import dev.vedette.issue.DigestedEvent;
import dev.vedette.platform.UnreadableOptionException;
import dev.vedette.stats.Category;
import dev.vedette.stats.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Claimed entries on their way: what each of them came to. Digesting is pure, so that an entry that
 * fails here would fail again, and need not fail those beside it.
 */
final class Batch {
  private final List<ClaimedEntry> entries;
  private final List<DigestedEvent> digested = new ArrayList<>();
  private final Map<ClaimedEntry, String> refused = new LinkedHashMap<>();
  private final Map<ClaimedEntry, String> filtered = new LinkedHashMap<>();
  private final Map<ClaimedEntry, Throwable> poisoned = new LinkedHashMap<>();

  private Batch(List<ClaimedEntry> entries) {
    this.entries = entries;
  }

  static Batch digest(List<ClaimedEntry> entries, EventDigest digest, int maxBytes) {
    Batch batch = new Batch(entries);
    Map<Long, EventDigest> digests = new HashMap<>();
    for (ClaimedEntry claimed : entries) {
      long project = claimed.entry().projectId();
      try {
        batch.add(claimed, digests.computeIfAbsent(project, digest::forProject), maxBytes);
      } catch (UnreadableOptionException e) {
        batch.poisoned.put(claimed, e);
      }
    }
    return batch;
  }

  private void add(ClaimedEntry claimed, EventDigest digest, int maxBytes) {
    try {
      byte[] json = PayloadCodec.decompress(claimed.entry().payload(), maxBytes);
      digested.add(digest.digest(json, arrival(claimed.entry())).sentWith(claimed.entry().keyId()));
    } catch (FilteredEventException e) {
      filtered.put(claimed, e.reason());
    } catch (InvalidEventException e) {
      refused.put(claimed, e.reason());
    } catch (RuntimeException | StackOverflowError e) {
      poisoned.put(claimed, e);
    }
  }

  private static Arrival arrival(InboxEntry entry) {
    return new Arrival(
        entry.projectId(),
        entry.receivedAt(),
        entry.sentAt(),
        entry.remoteAddress(),
        entry.userAgent(),
        entry.client(),
        type(entry.category()),
        Optional.of(entry.eventId()));
  }

  /** What the type of the item said; an event may still be anything. */
  private static Optional<String> type(Category category) {
    return switch (category) {
      case TRANSACTION -> Optional.of("transaction");
      case FEEDBACK -> Optional.of("feedback");
      default -> Optional.empty();
    };
  }

  int size() {
    return entries.size();
  }

  List<Long> rows() {
    return entries.stream().map(ClaimedEntry::id).toList();
  }

  /** Rows that have nothing more to wait for once the events are stored. */
  List<Long> finished() {
    return entries.stream()
        .filter(entry -> !poisoned.containsKey(entry))
        .map(ClaimedEntry::id)
        .toList();
  }

  List<DigestedEvent> digested() {
    return digested;
  }

  /** Entries that the program could not cope with, and how. */
  Map<ClaimedEntry, Throwable> poisoned() {
    return poisoned;
  }

  /** Counts what was lost or not wanted; call it after the commit. */
  void recordLosses(OutcomeSink outcomes) {
    filtered.forEach((entry, reason) -> record(outcomes, entry, Outcome.FILTERED, reason));
    refused.forEach((entry, reason) -> loss(outcomes, entry, reason));
    poisoned.keySet().forEach(entry -> loss(outcomes, entry, "internal"));
  }

  static void loss(OutcomeSink outcomes, ClaimedEntry claimed, String reason) {
    record(outcomes, claimed, Outcome.INVALID, reason);
  }

  private static void record(
      OutcomeSink outcomes, ClaimedEntry claimed, Outcome outcome, String reason) {
    InboxEntry entry = claimed.entry();
    outcomes.record(
        entry.projectId(), entry.keyId(), entry.category(), outcome, reason, 1, entry.receivedAt());
  }
}
