package dev.vedette.issue.grouping;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What identifies a frame: its module (else its file), its function and, for languages without
 * compiled names, its line of source.
 */
final class StackGrouping {
  private static final int MAX_LINE = 120;

  private final String eventPlatform;
  private final GroupingConfiguration configuration;

  StackGrouping(String eventPlatform, GroupingConfiguration configuration) {
    this.eventPlatform = eventPlatform;
    this.configuration = configuration;
  }

  String platform() {
    return eventPlatform;
  }

  GroupingConfiguration configuration() {
    return configuration;
  }

  /**
   * One frame.
   *
   * @param frames how many the stack trace has
   */
  FrameParts parts(JsonNode frame, int frames) {
    String platform = EventTree.platform(frame, eventPlatform);
    boolean script = platform.equals("javascript") || platform.equals("node");
    String path = EventTree.text(frame, "abs_path");
    FrameParts parts = new FrameParts(frame);
    parts.function = function(EventTree.text(frame, "function"), platform);
    parts.line = hasReadableSource(platform) ? line(frame) : "";
    place(parts, platform, script);
    if (script && frames == 1 && parts.function.isEmpty() && parts.line.isEmpty()) {
      lone(parts, platform, path);
    }
    if (parts.hint == null && isNoise(parts.place, path, script)) {
      parts.ignore(script ? "code of the browser itself" : "a reflective call");
    }
    if (parts.hint == null && parts.text().isEmpty()) {
      parts.ignore("neither module, file nor function is known");
    }
    return parts;
  }

  private void lone(FrameParts parts, String platform, String path) {
    boolean url = path.startsWith("http");
    if (!configuration.countsLoneUrls() && url) {
      parts.ignore("the only frame, without a function");
    } else if (configuration.countsLoneUrls() && platform.equals("javascript")) {
      if (path.indexOf("://") < 0) {
        parts.ignore("the only frame, without a function and not from a URL");
      }
    }
  }

  private static void place(FrameParts parts, String platform, boolean script) {
    String module = EventTree.text(parts.frame, "module");
    if (!module.isEmpty()) {
      parts.place = isJvm(platform) ? StableNames.jvmModule(module) : module;
      parts.placeKind = "module";
      return;
    }
    String file = EventTree.text(parts.frame, "filename");
    if (!file.isEmpty()) {
      parts.place = StableNames.filename(file, script);
      parts.placeKind = "filename";
      return;
    }
    parts.place = StableNames.filename(EventTree.text(parts.frame, "package"), false);
    parts.placeKind = "package";
  }

  /** The JVM compiles a reflective call after some uses, which changes the frames around it. */
  private static boolean isNoise(String place, String path, boolean script) {
    return place.startsWith("jdk.internal.reflect.")
        || place.startsWith("sun.reflect.")
        || place.startsWith("java.lang.reflect.")
        || (script && (path.startsWith("[native") || path.equals("<anonymous>")));
  }

  private String line(JsonNode frame) {
    String line = EventTree.text(frame, "context_line").strip();
    if (configuration.cleansSpawnedProcesses() && line.contains("spawn_main(")) {
      line = MessageParameters.normalize(line);
    }
    return line.length() <= MAX_LINE ? line : "";
  }

  private static boolean hasReadableSource(String platform) {
    return switch (platform) {
      case "javascript", "node", "python", "php", "ruby" -> true;
      default -> false;
    };
  }

  private static boolean isJvm(String platform) {
    return switch (platform) {
      case "java", "kotlin", "scala", "groovy" -> true;
      default -> false;
    };
  }

  /** The function's name without what changes from build to build. */
  static String function(String function, String platform) {
    if (function.equals("<unknown>") || function.equals("?")) {
      return "";
    }
    return switch (platform) {
      case "java", "kotlin", "scala", "groovy" -> StableNames.jvmFunction(function);
      case "javascript", "node" -> StableNames.scriptFunction(function);
      case "php" -> StableNames.phpFunction(function);
      case "ruby" -> StableNames.rubyFunction(function);
      case "c", "native", "cocoa", "rust" -> StableNames.nativeFunction(function);
      default -> function;
    };
  }
}
