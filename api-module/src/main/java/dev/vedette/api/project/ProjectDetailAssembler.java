package dev.vedette.api.project;

import dev.vedette.api.screening.FilterFields;
import dev.vedette.event.scrub.ScrubOptions;
import dev.vedette.issue.GroupingOptions;
import dev.vedette.issue.grouping.GroupingConfiguration;
import dev.vedette.platform.Options;
import dev.vedette.project.Highlights;
import dev.vedette.project.Project;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Shapes a project with its settings. Where Vedette has no such setting, the value says what it
 * does: nothing is fetched, sampled or sent on.
 */
final class ProjectDetailAssembler {

  /** Seconds; Sentry's bounds of the delay of digests, which is not a setting here. */
  private static final int DIGEST_DELAY = 300;

  private ProjectDetailAssembler() {}

  /**
   * The project in full.
   *
   * @param set the options that it has set
   * @param unresolved how many issues are, if somebody asked
   */
  static ProjectDetailRepresentation of(
      Project project, Options set, ProjectRepresentation summary, Optional<Long> unresolved) {
    Highlights preset = Highlights.preset(project);
    Highlights highlights = Highlights.of(project);
    return new ProjectDetailRepresentation(
        summary,
        unresolved.map(count -> Map.of("unresolved", count)),
        options(project, set),
        DIGEST_DELAY,
        DIGEST_DELAY,
        "",
        project.allowedDomains(),
        project.settings().resolveAge(),
        set.get(ScrubOptions.SCRUB_DATA),
        set.get(ScrubOptions.SCRUB_DEFAULTS),
        set.get(ScrubOptions.SAFE_FIELDS),
        Optional.empty(),
        set.get(ScrubOptions.SENSITIVE_FIELDS),
        "$shortID - $title",
        project.securityToken(),
        Optional.empty(),
        false,
        set.get(ScrubOptions.SCRUB_IP_ADDRESSES),
        false,
        false,
        highlights.tags(),
        highlights.context(),
        new ProjectDetailRepresentation.HighlightPreset(preset.tags(), preset.context()),
        GroupingOptions.primary(set).id(),
        "",
        set.get(GroupingOptions.STACK_TRACES).text(),
        set.get(GroupingOptions.EXPIRY),
        GroupingOptions.secondary(set).map(GroupingConfiguration::id),
        set.get(GroupingOptions.FINGERPRINTS).text(),
        List.of(),
        0,
        Optional.empty(),
        set.text(ScrubOptions.RELAY_PII_CONFIG.name()),
        List.of(),
        List.of(),
        new ProjectDetailRepresentation.EventProcessing(false),
        "[]",
        false,
        false,
        "off",
        false,
        Map.of(),
        false,
        Optional.empty());
  }

  /** Settings by the names that Sentry stores them under. */
  private static Map<String, Object> options(Project project, Options set) {
    Map<String, Object> options = options(project);
    options.putAll(FilterFields.shown(set));
    options.putAll(CspFields.shown(set));
    return options;
  }

  /** Those that stand on the project itself, which lists can have without asking for more. */
  static Map<String, Object> options(Project project) {
    Map<String, Object> options = new LinkedHashMap<>();
    options.put("sentry:origins", String.join("\n", project.allowedDomains()));
    options.put("sentry:resolve_age", project.settings().resolveAge());
    return options;
  }
}
