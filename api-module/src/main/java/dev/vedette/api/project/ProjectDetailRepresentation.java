package dev.vedette.api.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The full shape of a project: that of lists, and its settings.
 *
 * @param stats left out where they were not asked for
 */
public record ProjectDetailRepresentation(
    @JsonUnwrapped ProjectRepresentation summary,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Map<String, Long>> stats,
    Map<String, Object> options,
    int digestsMinDelay,
    int digestsMaxDelay,
    String subjectPrefix,
    List<String> allowedDomains,
    int resolveAge,
    boolean dataScrubber,
    boolean dataScrubberDefaults,
    List<String> safeFields,
    Optional<Integer> storeCrashReports,
    List<String> sensitiveFields,
    String subjectTemplate,
    String securityToken,
    Optional<String> securityTokenHeader,
    boolean verifySSL,
    boolean scrubIPAddresses,
    boolean scrapeJavaScript,
    boolean enableAutoReleaseCreation,
    List<String> highlightTags,
    Map<String, List<String>> highlightContext,
    HighlightPreset highlightPreset,
    String groupingConfig,
    String derivedGroupingEnhancements,
    String groupingEnhancements,
    long secondaryGroupingExpiry,
    Optional<String> secondaryGroupingConfig,
    String fingerprintingRules,
    List<Object> plugins,
    int processingIssues,
    Optional<String> defaultEnvironment,
    Optional<String> relayPiiConfig,
    List<String> builtinSymbolSources,
    List<Map<String, Object>> dynamicSamplingBiases,
    EventProcessing eventProcessing,
    String symbolSources,
    boolean isDynamicallySampled,
    boolean tempestFetchScreenshots,
    String autofixAutomationTuning,
    boolean seerScannerAutomation,
    Map<String, Object> seerNightshiftTweaks,
    boolean scmSourceContextEnabled,
    Optional<String> debugFilesRole) {

  /** What is shown first of events. */
  public record HighlightPreset(List<String> tags, Map<String, List<String>> context) {}

  /** How well events are processed. */
  public record EventProcessing(boolean symbolicationDegraded) {}
}
