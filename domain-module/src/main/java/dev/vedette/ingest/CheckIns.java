package dev.vedette.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.platform.HexIds;
import java.util.Set;
import java.util.regex.Pattern;

/** What makes a check-in of a monitor (Sentry's developer documentation). */
final class CheckIns {
  private static final int ENVIRONMENT = 64;
  private static final Pattern SLUG = Pattern.compile("[a-zA-Z0-9_-]{1,50}");
  private static final Set<String> STATUSES = Set.of("in_progress", "ok", "error");

  private CheckIns() {}

  /** Whether it names a monitor and what happened to it. */
  static boolean isCheckIn(JsonNode json) {
    JsonNode id = json.path("check_in_id");
    JsonNode environment = json.path("environment");
    JsonNode config = json.path("monitor_config");
    return (isAbsent(id) || HexIds.parse(id.asText()).isPresent())
        && SLUG.matcher(json.path("monitor_slug").asText()).matches()
        && STATUSES.contains(json.path("status").asText())
        && isDuration(json.path("duration"))
        && (isAbsent(environment) || environment.asText().length() <= ENVIRONMENT)
        && (isAbsent(config) || config.isObject());
  }

  private static boolean isDuration(JsonNode duration) {
    return isAbsent(duration)
        || duration.isNumber() && Double.isFinite(duration.asDouble()) && duration.asDouble() >= 0;
  }

  private static boolean isAbsent(JsonNode value) {
    return value.isMissingNode() || value.isNull();
  }
}
