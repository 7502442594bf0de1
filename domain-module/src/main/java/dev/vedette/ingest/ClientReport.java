package dev.vedette.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.stats.Category;
import dev.vedette.stats.Outcome;
import dev.vedette.stats.Stat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an SDK says it did not send. Only the reasons that the SDK documentation names are counted
 * under their names, so that no client can make up rows in the statistics.
 */
final class ClientReport {
  private static final int MAX_ENTRIES = 100;
  private static final long MAX_QUANTITY = 1_000_000;
  private static final String OTHER = "other";
  private static final String SAMPLING = "filtered_sampling_events";
  private static final String SAMPLED = "sampled";

  /** The lists of a report, and what became of what is in them. */
  private static final Map<String, Outcome> LISTS = new LinkedHashMap<>();

  static {
    LISTS.put("discarded_events", Outcome.CLIENT_DISCARD);
    LISTS.put("rate_limited_events", Outcome.RATE_LIMITED);
    LISTS.put("filtered_events", Outcome.FILTERED);
    LISTS.put(SAMPLING, Outcome.FILTERED);
  }

  private static final Set<String> REASONS =
      Set.of(
          "queue_overflow",
          "cache_overflow",
          "buffer_overflow",
          "ratelimit_backoff",
          "network_error",
          "sample_rate",
          "before_send",
          "event_processor",
          "ignored",
          "no_parent_span",
          "send_error",
          "internal_sdk_error",
          "insufficient_data",
          "backpressure",
          "invalid");

  private static final Set<String> QUOTAS = Set.of("key_quota", "project_quota", "org_quota");

  private ClientReport() {}

  /**
   * One line of a report.
   *
   * @param quantity 1 to 1,000,000
   */
  record Discard(Category category, Outcome outcome, String reason, long quantity) {}

  /**
   * Reads a report.
   *
   * @return at most 100 lines; empty when it is not a JSON object. Lines of categories that are not
   *     known are left out
   */
  static List<Discard> read(byte[] payload) {
    List<Discard> discards = new ArrayList<>();
    Optional<JsonNode> report = Json.object(payload);
    if (report.isEmpty()) {
      return discards;
    }
    LISTS.forEach(
        (list, outcome) -> {
          JsonNode entries = report.get().path(list);
          for (int i = 0; i < entries.size() && discards.size() < MAX_ENTRIES; i++) {
            discard(entries.path(i), list, outcome).ifPresent(discards::add);
          }
        });
    return discards;
  }

  private static Optional<Discard> discard(JsonNode entry, String list, Outcome outcome) {
    long quantity = entry.path("quantity").asLong(0);
    return quantity <= 0
        ? Optional.empty()
        : Category.of(entry.path("category").asText())
            .map(
                category ->
                    new Discard(
                        category,
                        outcome,
                        reason(entry.path("reason").asText(), list, outcome),
                        Math.min(quantity, MAX_QUANTITY)));
  }

  private static String reason(String sent, String list, Outcome outcome) {
    if (list.equals(SAMPLING)) {
      return SAMPLED;
    }
    boolean known =
        switch (outcome) {
          case FILTERED -> Stat.isFilter(sent);
          case RATE_LIMITED -> QUOTAS.contains(sent);
          default -> REASONS.contains(sent);
        };
    return known ? sent : OTHER;
  }
}
