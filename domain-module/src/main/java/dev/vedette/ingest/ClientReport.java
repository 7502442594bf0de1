package dev.vedette.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.stats.Category;
import java.util.ArrayList;
import java.util.List;
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

  private static final List<String> LISTS =
      List.of(
          "discarded_events", "rate_limited_events", "filtered_events", "filtered_sampling_events");

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

  private ClientReport() {}

  /**
   * One line of a report.
   *
   * @param quantity 1 to 1,000,000
   */
  record Discard(Category category, String reason, long quantity) {}

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
    for (String list : LISTS) {
      JsonNode entries = report.get().path(list);
      for (int i = 0; i < entries.size() && discards.size() < MAX_ENTRIES; i++) {
        discard(entries.path(i)).ifPresent(discards::add);
      }
    }
    return discards;
  }

  private static Optional<Discard> discard(JsonNode entry) {
    long quantity = entry.path("quantity").asLong(0);
    String reason = entry.path("reason").asText();
    return quantity <= 0
        ? Optional.empty()
        : Category.of(entry.path("category").asText())
            .map(
                category ->
                    new Discard(
                        category,
                        REASONS.contains(reason) ? reason : OTHER,
                        Math.min(quantity, MAX_QUANTITY)));
  }
}
