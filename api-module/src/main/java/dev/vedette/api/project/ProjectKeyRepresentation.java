package dev.vedette.api.project;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The shape of a client key. */
public record ProjectKeyRepresentation(
    String id,
    String name,
    String label,
    @JsonProperty("public") String publicKey,
    String secret,
    long projectId,
    boolean isActive,
    Optional<Limit> rateLimit,
    DsnRepresentation dsn,
    String browserSdkVersion,
    BrowserSdk browserSdk,
    Instant dateCreated,
    LoaderOptions dynamicSdkLoaderOptions,
    String useCase) {

  /** Events a window, and its seconds. */
  public record Limit(int window, int count) {}

  /** Versions of the browser SDK to choose from. */
  public record BrowserSdk(List<List<String>> choices) {}

  /** What the loader script would switch on. */
  public record LoaderOptions(
      boolean hasReplay,
      boolean hasPerformance,
      boolean hasDebug,
      boolean hasFeedback,
      boolean hasLogsAndMetrics) {}

  /** The addresses for clients. */
  public record DsnRepresentation(
      String secret,
      @JsonProperty("public") String publicDsn,
      String csp,
      String security,
      String minidump,
      String nel,
      String unreal,
      String crons,
      String cdn,
      String playstation,
      String integration,
      String otlp_traces,
      String otlp_logs) {}
}
