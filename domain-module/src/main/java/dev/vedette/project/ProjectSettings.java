package dev.vedette.project;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a project is set, besides what names it.
 *
 * @param allowedDomains origins that browsers may send from, at least one; {@code *} is all
 * @param resolveAge hours after which an issue that was not seen again is resolved; 0 is never
 * @param highlightTags tags to show first with an event; empty for those that suit the platform
 * @param highlightContext keys to show first by context; empty for those that suit the platform
 */
public record ProjectSettings(
    List<String> allowedDomains,
    int resolveAge,
    Optional<List<String>> highlightTags,
    Optional<Map<String, List<String>>> highlightContext) {

  /** Those of a new project. */
  public static final ProjectSettings DEFAULT =
      new ProjectSettings(List.of("*"), 0, Optional.empty(), Optional.empty());
}
