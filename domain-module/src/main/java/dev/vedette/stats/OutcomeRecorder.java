package dev.vedette.stats;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts outcomes in memory until {@link OutcomeFlusher} writes them, once a second. A crash loses
 * at most what was counted since; events that were stored do not pass here, so that their number is
 * always exact. Thread-safe.
 */
@ApplicationScoped
public class OutcomeRecorder {

  /** Distinct counts that may wait; beyond it reasons, which clients may invent, become one. */
  static final int MAX_KEYS = 10_000;

  static final String OTHER_REASON = "other";

  private final Map<OutcomeKey, Tally> waiting = new ConcurrentHashMap<>();

  /**
   * Adds to a count.
   *
   * @param projectId 0 if it cannot be attributed to a project
   * @param reason short text in lower case, or empty; longer than {@value OutcomeKey#MAX_REASON}
   *     characters is cut
   * @param quantity how many; nothing happens unless positive
   * @param at when it was received
   */
  public void record(
      long projectId,
      Category category,
      Outcome outcome,
      String reason,
      long quantity,
      Instant at) {
    record(projectId, 0, category, outcome, reason, quantity, at);
  }

  /**
   * Adds to the counts of a project and of a client key.
   *
   * @param keyId 0 if it is not known; else as above
   */
  public void record(
      long projectId,
      long keyId,
      Category category,
      Outcome outcome,
      String reason,
      long quantity,
      Instant at) {
    record(projectId, keyId, category, outcome, reason, quantity, quantity, at);
  }

  /**
   * Adds to the same counts, where the unit of quantity is another than the number of things.
   *
   * @param times how many things that were
   */
  public void record(
      long projectId,
      long keyId,
      Category category,
      Outcome outcome,
      String reason,
      long quantity,
      long times,
      Instant at) {
    if (quantity <= 0 && times <= 0) {
      return;
    }
    OutcomeKey key =
        OutcomeKey.of(projectId, keyId, category, outcome, reason == null ? "" : reason, at);
    if (waiting.size() >= MAX_KEYS && !waiting.containsKey(key)) {
      key = OutcomeKey.of(projectId, keyId, category, outcome, OTHER_REASON, at);
      if (waiting.size() >= 2 * MAX_KEYS && !waiting.containsKey(key)) {
        key = OutcomeKey.of(0, category, outcome, OTHER_REASON, at);
      }
    }
    waiting.merge(key, new Tally(quantity, times), Tally::plus);
  }

  /** Takes out all counts. A count that comes in meanwhile is taken or stays, never lost. */
  Map<OutcomeKey, Tally> drain() {
    Map<OutcomeKey, Tally> taken = new HashMap<>();
    for (OutcomeKey key : waiting.keySet()) {
      Tally tally = waiting.remove(key);
      if (tally != null) {
        taken.put(key, tally);
      }
    }
    return taken;
  }

  /** Puts counts back that could not be written. */
  void restore(Map<OutcomeKey, Tally> counts) {
    counts.forEach((key, tally) -> waiting.merge(key, tally, Tally::plus));
  }
}
