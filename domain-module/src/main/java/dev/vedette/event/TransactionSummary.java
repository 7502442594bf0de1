package dev.vedette.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a list shows of a transaction.
 *
 * @param op what was done, such as {@code http.server}; at most 128 characters, {@code default}
 *     where the client says nothing
 * @param status how it ended, such as {@code ok}; at most 32 characters
 * @param duration from its start to its end, not negative
 * @param spanCount how many spans it has
 * @param spanOps the spans by their operation, most frequent first; at most 20, and what is left
 *     over as {@code other}
 */
public record TransactionSummary(
    String op, String status, Duration duration, int spanCount, Map<String, SpanOp> spanOps) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MAX_OPS = 20;
  private static final int OP = 128;
  private static final int STATUS = 32;
  private static final String OTHER = "other";

  /**
   * Spans of one operation.
   *
   * @param count how many
   * @param duration all of them together, though they may have run at the same time
   */
  public record SpanOp(int count, Duration duration) {
    private SpanOp plus(SpanOp more) {
      return new SpanOp(count + more.count, duration.plus(more.duration));
    }
  }

  /** Copies the map, in its order. */
  public TransactionSummary {
    spanOps = Collections.unmodifiableMap(new LinkedHashMap<>(spanOps));
  }

  /** Sums up a normalised event, if it is a transaction. */
  public static Optional<TransactionSummary> of(NormalizedEvent event) {
    return event.type().equals("transaction")
        ? Optional.of(of(event.data(), event.timestamp()))
        : Optional.empty();
  }

  private static TransactionSummary of(ObjectNode data, Instant end) {
    JsonNode trace = Fields.object(Fields.object(data, "contexts"), "trace");
    Duration duration =
        Optional.ofNullable(data.get("start_timestamp"))
            .flatMap(Timestamps::parse)
            .map(start -> positive(Duration.between(start, end)))
            .orElse(Duration.ZERO);
    Map<String, SpanOp> ops = new HashMap<>();
    int count = 0;
    for (JsonNode span : Fields.list(data, "spans")) {
      if (span.isObject()) {
        count++;
        ops.merge(op(span), new SpanOp(1, duration(span)), SpanOp::plus);
      }
    }
    return new TransactionSummary(
        op(trace),
        Text.head(Fields.optional(trace, "status").orElse("unknown"), STATUS),
        duration,
        count,
        mostFrequent(ops));
  }

  private static String op(JsonNode span) {
    return Text.head(Text.line(Fields.optional(span, "op").orElse("default")), OP);
  }

  private static Duration duration(JsonNode span) {
    Optional<Instant> start =
        Optional.ofNullable(span.get("start_timestamp")).flatMap(Timestamps::parse);
    Optional<Instant> end = Optional.ofNullable(span.get("timestamp")).flatMap(Timestamps::parse);
    return start.isPresent() && end.isPresent()
        ? positive(Duration.between(start.get(), end.get()))
        : Duration.ZERO;
  }

  private static Duration positive(Duration duration) {
    return duration.isNegative() ? Duration.ZERO : duration;
  }

  private static Map<String, SpanOp> mostFrequent(Map<String, SpanOp> ops) {
    List<Map.Entry<String, SpanOp>> sorted =
        ops.entrySet().stream()
            .sorted(
                Comparator.comparing((Map.Entry<String, SpanOp> each) -> -each.getValue().count())
                    .thenComparing(Map.Entry::getKey))
            .toList();
    Map<String, SpanOp> kept = new LinkedHashMap<>();
    for (Map.Entry<String, SpanOp> each : sorted) {
      String name = kept.size() < MAX_OPS ? each.getKey() : OTHER;
      kept.merge(name, each.getValue(), SpanOp::plus);
    }
    return kept;
  }

  /** The operations as JSON: <code>{"db": {"count": 3, "duration": 1500}}</code>, microseconds. */
  String spanOpsJson() {
    ObjectNode json = Fields.NODES.objectNode();
    spanOps.forEach(
        (name, spans) ->
            json.putObject(name)
                .put("count", spans.count())
                .put("duration", micros(spans.duration())));
    return json.toString();
  }

  /** Reads what {@link #spanOpsJson} wrote; nothing if it is something else. */
  static Map<String, SpanOp> readSpanOps(String json) {
    Map<String, SpanOp> ops = new LinkedHashMap<>();
    try {
      for (Map.Entry<String, JsonNode> each : JSON.readTree(json).properties()) {
        ops.put(
            each.getKey(),
            new SpanOp(
                each.getValue().path("count").intValue(),
                duration(each.getValue().path("duration").longValue())));
      }
    } catch (JsonProcessingException e) {
      return Map.of();
    }
    return ops;
  }

  static Duration duration(long micros) {
    return Duration.of(micros, ChronoUnit.MICROS);
  }

  /** Whole microseconds, at most what a column holds. */
  static long micros(Duration duration) {
    return duration.toSeconds() * 1_000_000 + duration.toNanosPart() / 1000;
  }
}
