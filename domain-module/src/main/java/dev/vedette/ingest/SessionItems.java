package dev.vedette.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.event.Timestamps;
import dev.vedette.platform.HexIds;
import java.util.List;
import java.util.Set;

/** What makes a session, and what makes sums of sessions (Sentry's developer documentation). */
final class SessionItems {
  private static final int RELEASE = 200;
  private static final int MAX_AGGREGATES = 100;

  private static final Set<String> STATUSES =
      Set.of("ok", "exited", "crashed", "abnormal", "errored", "unhandled");

  private static final List<String> COUNTS =
      List.of("exited", "errored", "abnormal", "unhandled", "crashed");

  private SessionItems() {}

  /** Whether it is an update of one session. */
  static boolean isSession(JsonNode json) {
    JsonNode id = json.path("sid");
    JsonNode status = json.path("status");
    return hasRelease(json)
        && isTime(json.path("started"))
        && (id.isMissingNode() || id.isTextual() && HexIds.parse(id.asText()).isPresent())
        && (status.isMissingNode() || STATUSES.contains(status.asText()))
        && isCount(json.path("errors"));
  }

  /** Whether it is sums of up to 100 groups of sessions. */
  static boolean isAggregates(JsonNode json) {
    JsonNode aggregates = json.path("aggregates");
    boolean valid =
        hasRelease(json)
            && aggregates.isArray()
            && !aggregates.isEmpty()
            && aggregates.size() <= MAX_AGGREGATES;
    for (int i = 0; valid && i < aggregates.size(); i++) {
      JsonNode group = aggregates.get(i);
      valid =
          isTime(group.path("started")) && COUNTS.stream().allMatch(at -> isCount(group.path(at)));
    }
    return valid;
  }

  private static boolean hasRelease(JsonNode json) {
    JsonNode release = json.path("attrs").path("release");
    String text = release.isTextual() ? release.asText().strip() : "";
    return !text.isEmpty()
        && text.length() <= RELEASE
        && text.chars().noneMatch(Character::isISOControl);
  }

  private static boolean isTime(JsonNode time) {
    return Timestamps.parse(time).isPresent();
  }

  private static boolean isCount(JsonNode count) {
    return count.isMissingNode()
        || count.isNull()
        || count.isIntegralNumber() && count.canConvertToLong() && count.asLong() >= 0;
  }
}
