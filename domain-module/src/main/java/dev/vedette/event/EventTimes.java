package dev.vedette.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When an event happened. The limits are Relay's: a clock is corrected only if it is off by more
 * than 55 minutes, since the difference of two clocks contains the delay of the network.
 *
 * @param timestamp when it happened
 * @param received when it came in
 * @param drift what was added to the client's times
 */
record EventTimes(Instant timestamp, Instant received, Duration drift) {
  private static final Duration MIN_DRIFT = Duration.ofMinutes(55);
  private static final Duration MAX_FUTURE = Duration.ofMinutes(1);
  static final Duration MAX_AGE = Duration.ofDays(90);

  /** Reads and corrects {@code timestamp}, and writes it and {@code received} as epoch seconds. */
  static EventTimes normalize(ObjectNode event, Arrival arrival, Remarks remarks) {
    Instant received = Timestamps.micros(arrival.receivedAt());
    Duration drift = drift(received, arrival, remarks);
    Instant timestamp = received;
    JsonNode sent = event.get("timestamp");
    if (sent != null) {
      Optional<Instant> parsed = Timestamps.parse(sent);
      if (parsed.isEmpty()) {
        remarks.invalid("timestamp", sent, "a timestamp");
      } else {
        timestamp = plausible(parsed.get().plus(drift), received, sent, remarks);
      }
    }
    event.put("timestamp", Timestamps.toSeconds(timestamp));
    event.put("received", Timestamps.toSeconds(received));
    start(event, drift, remarks);
    return new EventTimes(timestamp, received, drift);
  }

  private static Duration drift(Instant received, Arrival arrival, Remarks remarks) {
    if (arrival.sentAt().isEmpty()) {
      return Duration.ZERO;
    }
    Instant sentAt = Timestamps.micros(arrival.sentAt().get());
    Duration drift = Duration.between(sentAt, received);
    if (drift.abs().compareTo(MIN_DRIFT) <= 0) {
      return Duration.ZERO;
    }
    remarks
        .error("clock_drift")
        .ifPresent(
            error ->
                error
                    .put("name", "timestamp")
                    .put("sdk_time", sentAt.toString())
                    .put("server_time", received.toString()));
    return drift;
  }

  private static Instant plausible(
      Instant timestamp, Instant received, JsonNode sent, Remarks remarks) {
    boolean future = timestamp.isAfter(received.plus(MAX_FUTURE));
    if (!future && !timestamp.isBefore(received.minus(MAX_AGE))) {
      return timestamp;
    }
    remarks
        .error(future ? "future_timestamp" : "past_timestamp")
        .ifPresent(error -> error.put("name", "timestamp").set("value", sent));
    return received;
  }

  private static void start(ObjectNode event, Duration drift, Remarks remarks) {
    JsonNode sent = event.get("start_timestamp");
    if (sent == null) {
      return;
    }
    Optional<Instant> start = Timestamps.parse(sent);
    if (start.isPresent()) {
      event.put("start_timestamp", Timestamps.toSeconds(start.get().plus(drift)));
    } else {
      remarks.invalid("start_timestamp", event.remove("start_timestamp"), "a timestamp");
    }
  }
}
