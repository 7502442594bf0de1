package dev.vedette.api.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/** The shape of what is known of the source maps of an event, in both forms that Sentry has had. */
public record SourceMapDebugRepresentation(
    List<Problem> errors,
    Optional<String> dist,
    Optional<String> release,
    List<ExceptionFrames> exceptions,
    @JsonProperty("has_debug_ids") boolean hasDebugIds,
    @JsonProperty("min_debug_id_sdk_version") Optional<String> minDebugIdSdkVersion,
    @JsonProperty("sdk_version") Optional<String> sdkVersion,
    @JsonProperty("project_has_some_artifact_bundle") boolean projectHasSomeArtifactBundle,
    @JsonProperty("release_has_some_artifact") boolean releaseHasSomeArtifact,
    @JsonProperty("has_uploaded_some_artifact_with_a_debug_id")
        boolean hasUploadedSomeArtifactWithADebugId,
    @JsonProperty("sdk_debug_id_support") String sdkDebugIdSupport,
    @JsonProperty("has_scraping_data") boolean hasScrapingData) {

  /** Why there is no source map. */
  public record Problem(String type, String message, Optional<Object> data) {}

  /** The frames of an exception. */
  public record ExceptionFrames(List<FrameLookup> frames) {}

  /** What was looked for, for a frame. */
  public record FrameLookup(
      @JsonProperty("debug_id_process") ByDebugId debugIdProcess,
      @JsonProperty("release_process") Optional<ByRelease> releaseProcess,
      @JsonProperty("scraping_process") ByScraping scrapingProcess) {}

  /** By the debug id of the file. */
  public record ByDebugId(
      @JsonProperty("debug_id") Optional<String> debugId,
      @JsonProperty("uploaded_source_file_with_correct_debug_id") boolean sourceFile,
      @JsonProperty("uploaded_source_map_with_correct_debug_id") boolean sourceMap) {}

  /** By release and name of the file. */
  public record ByRelease(
      @JsonProperty("abs_path") String absPath,
      @JsonProperty("matching_source_file_names") List<String> matchingSourceFileNames,
      @JsonProperty("matching_source_map_name") Optional<String> matchingSourceMapName,
      @JsonProperty("source_map_reference") Optional<String> sourceMapReference,
      @JsonProperty("source_file_lookup_result") String sourceFileLookupResult,
      @JsonProperty("source_map_lookup_result") String sourceMapLookupResult) {}

  /** By asking the address of the file: this server asks nobody. */
  public record ByScraping(
      @JsonProperty("source_file") Optional<String> sourceFile,
      @JsonProperty("source_map") Optional<String> sourceMap) {}
}
