package dev.vedette.project;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What of a project can be changed, as somebody wants it to be. */
public record ProjectEdit(
    String slug, String name, Optional<String> platform, ProjectSettings settings) {

  /** The project as it is. */
  public static ProjectEdit of(Project project) {
    return new ProjectEdit(project.slug(), project.name(), project.platform(), project.settings());
  }

  /** With another slug. */
  public ProjectEdit slug(String changed) {
    return new ProjectEdit(changed, name, platform, settings);
  }

  /** With another name. */
  public ProjectEdit name(String changed) {
    return new ProjectEdit(slug, changed, platform, settings);
  }

  /** With another platform, or none. */
  public ProjectEdit platform(Optional<String> changed) {
    return new ProjectEdit(slug, name, changed, settings);
  }

  /** With other origins. */
  public ProjectEdit allowedDomains(List<String> changed) {
    return with(
        new ProjectSettings(
            changed, settings.resolveAge(), settings.highlightTags(), settings.highlightContext()));
  }

  /** With another age in hours, or 0 for never. */
  public ProjectEdit resolveAge(int changed) {
    return with(
        new ProjectSettings(
            settings.allowedDomains(),
            changed,
            settings.highlightTags(),
            settings.highlightContext()));
  }

  /** With other tags to show first, or those of the platform. */
  public ProjectEdit highlightTags(Optional<List<String>> changed) {
    return with(
        new ProjectSettings(
            settings.allowedDomains(),
            settings.resolveAge(),
            changed,
            settings.highlightContext()));
  }

  /** With other keys of contexts to show first, or those of the platform. */
  public ProjectEdit highlightContext(Optional<Map<String, List<String>>> changed) {
    return with(
        new ProjectSettings(
            settings.allowedDomains(), settings.resolveAge(), settings.highlightTags(), changed));
  }

  private ProjectEdit with(ProjectSettings changed) {
    return new ProjectEdit(slug, name, platform, changed);
  }
}
