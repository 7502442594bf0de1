package dev.vedette.api.event;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.issue.EventGrouper;

/** By which of Sentry's rule sets an event was grouped into its issue. */
public record GroupingConfiguration(String id, String enhancements) {

  /** What an event says of itself. */
  static GroupingConfiguration of(JsonNode event) {
    return new GroupingConfiguration(EventGrouper.configurationOf(event), "");
  }
}
