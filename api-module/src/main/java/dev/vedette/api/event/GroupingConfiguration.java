package dev.vedette.api.event;

import dev.vedette.issue.EventGrouper;

/** By which of Sentry's rule sets events are grouped into issues. */
public record GroupingConfiguration(String id, String enhancements) {

  /** The same for all projects, without rules of their own. */
  public static final GroupingConfiguration STANDARD =
      new GroupingConfiguration(EventGrouper.CONFIGURATION, "");
}
