package dev.vedette.project;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What to show first of an event.
 *
 * @param tags keys of tags
 * @param context keys within a context, by its name
 */
public record Highlights(List<String> tags, Map<String, List<String>> context) {

  private static final Set<String> BROWSER = Set.of("javascript", "electron", "capacitor", "ionic");
  private static final Set<String> MOBILE =
      Set.of("android", "apple", "cocoa", "cordova", "dart", "flutter", "react-native", "swift");
  private static final Set<String> SERVER =
      Set.of(
          "bun", "csharp", "deno", "dotnet", "elixir", "go", "java", "kotlin", "node", "php",
          "python", "ruby", "rust", "scala");

  private static final Highlights PLAIN =
      new Highlights(List.of("handled", "level"), Map.of("trace", List.of("trace_id")));
  private static final Highlights OF_BROWSER =
      new Highlights(
          List.of("url", "handled", "level"),
          Map.of("browser", List.of("name"), "user", List.of("email")));
  private static final Highlights OF_MOBILE =
      new Highlights(
          List.of("handled", "level", "release"),
          Map.of("app", List.of("app_name"), "device", List.of("family")));
  private static final Highlights OF_SERVER =
      new Highlights(
          List.of("url", "handled", "level", "transaction"),
          Map.of("trace", List.of("trace_id"), "runtime", List.of("name", "version")));

  /** What suits a project's platform. */
  public static Highlights preset(Project project) {
    String platform = project.platform().orElse("other");
    String family = platform.replaceFirst("-.*", "");
    if (BROWSER.contains(family)) {
      return OF_BROWSER;
    }
    if (MOBILE.contains(family) || MOBILE.contains(platform)) {
      return OF_MOBILE;
    }
    return SERVER.contains(family) ? OF_SERVER : PLAIN;
  }

  /** What a project is set to show, or else what suits its platform. */
  public static Highlights of(Project project) {
    Highlights preset = preset(project);
    return new Highlights(
        project.settings().highlightTags().orElse(preset.tags),
        project.settings().highlightContext().orElse(preset.context));
  }
}
