package dev.vedette.api.project;

import dev.vedette.issue.EventGrouper;
import dev.vedette.project.Project;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Shapes a project with its settings. Where Vedette has no such setting, the value says what it
 * does: nothing is scrubbed, fetched, sampled or sent on.
 */
final class ProjectDetailAssembler {

  /** Seconds; Sentry's bounds of the delay of digests, which is not a setting here. */
  private static final int DIGEST_DELAY = 300;

  private ProjectDetailAssembler() {}

  static ProjectDetailRepresentation of(Project project, ProjectRepresentation summary) {
    return new ProjectDetailRepresentation(
        summary,
        Map.of(),
        DIGEST_DELAY,
        DIGEST_DELAY,
        "",
        project.allowedDomains(),
        0,
        false,
        false,
        List.of(),
        Optional.empty(),
        List.of(),
        "$shortID - $title",
        project.securityToken(),
        Optional.empty(),
        false,
        false,
        false,
        false,
        List.of(),
        Map.of(),
        new ProjectDetailRepresentation.HighlightPreset(List.of(), Map.of()),
        EventGrouper.CONFIGURATION,
        "",
        "",
        0,
        Optional.empty(),
        "",
        List.of(),
        0,
        Optional.empty(),
        Optional.empty(),
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
}
