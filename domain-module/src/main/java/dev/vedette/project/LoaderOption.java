package dev.vedette.project;

/** What the loader script of a key may switch on in a page. */
public enum LoaderOption {
  REPLAY("hasReplay"),
  PERFORMANCE("hasPerformance"),
  DEBUG("hasDebug"),
  FEEDBACK("hasFeedback"),
  LOGS_AND_METRICS("hasLogsAndMetrics");

  private final String field;

  LoaderOption(String field) {
    this.field = field;
  }

  /** The name in the API. */
  public String field() {
    return field;
  }
}
