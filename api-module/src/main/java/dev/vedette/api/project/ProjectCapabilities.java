package dev.vedette.api.project;

/** Kinds of data that a project could have besides errors. */
public record ProjectCapabilities(
    boolean firstTransactionEvent,
    boolean hasFeedbacks,
    boolean hasFlags,
    boolean hasMinifiedStackTrace,
    boolean hasMonitors,
    boolean hasNewFeedbacks,
    boolean hasProfiles,
    boolean hasReplays,
    boolean hasSessions,
    boolean hasInsightsHttp,
    boolean hasInsightsDb,
    boolean hasInsightsAssets,
    boolean hasInsightsAppStart,
    boolean hasInsightsScreenLoad,
    boolean hasInsightsVitals,
    boolean hasInsightsCaches,
    boolean hasInsightsQueues,
    boolean hasInsightsAgentMonitoring,
    boolean hasInsightsMCP,
    boolean hasLogs,
    boolean hasTraceMetrics,
    boolean hasUserReports) {

  /** Only errors are kept. */
  public static final ProjectCapabilities NONE =
      new ProjectCapabilities(
          false, false, false, false, false, false, false, false, false, false, false, false, false,
          false, false, false, false, false, false, false, false, false);
}
