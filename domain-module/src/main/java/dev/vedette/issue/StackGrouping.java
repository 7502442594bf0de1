package dev.vedette.issue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;

/**
 * What identifies a stack trace: of each frame its module (else its file), its function and, for
 * languages without compiled names, its line of source. A frame that repeats the one before counts
 * once, so that a recursion has one issue however deep it was.
 */
final class StackGrouping {
  private static final int MAX_LINE = 120;

  private final String eventPlatform;

  StackGrouping(String eventPlatform) {
    this.eventPlatform = eventPlatform;
  }

  /** Whether any frame contributes, or any of the application's own. */
  boolean contributes(ArrayNode frames, boolean inAppOnly) {
    for (JsonNode frame : frames) {
      boolean candidate = !inAppOnly || EventTree.flag(frame, "in_app");
      if (candidate && !values(frame, frames.size()).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** The values of all frames, or only of the application's own; empty if none contributes. */
  HashedValues values(ArrayNode frames, boolean inAppOnly) {
    HashedValues all = new HashedValues();
    String previous = "";
    for (JsonNode frame : frames) {
      if (inAppOnly && !EventTree.flag(frame, "in_app")) {
        continue;
      }
      String values = values(frame, frames.size());
      if (!values.isEmpty() && !values.equals(previous)) {
        all.add(values);
        previous = values;
      }
    }
    return all;
  }

  private String values(JsonNode frame, int frames) {
    String platform = EventTree.platform(frame, eventPlatform);
    String function = function(EventTree.text(frame, "function"), platform);
    String line = hasReadableSource(platform) ? line(frame) : "";
    boolean script = platform.equals("javascript") || platform.equals("node");
    String path = EventTree.text(frame, "abs_path");
    boolean lone = script && frames == 1 && path.startsWith("http");
    if (lone && function.isEmpty() && line.isEmpty()) {
      return "";
    }
    String place = place(frame, platform, script);
    return isNoise(place, path, script) ? "" : place + line + function;
  }

  private static String place(JsonNode frame, String platform, boolean script) {
    String module = EventTree.text(frame, "module");
    if (!module.isEmpty()) {
      return isJvm(platform) ? StableNames.jvmModule(module) : module;
    }
    String file = EventTree.text(frame, "filename");
    if (!file.isEmpty()) {
      return StableNames.filename(file, script);
    }
    return StableNames.filename(EventTree.text(frame, "package"), false);
  }

  /** The JVM compiles a reflective call after some uses, which changes the frames around it. */
  private static boolean isNoise(String place, String path, boolean script) {
    return place.startsWith("jdk.internal.reflect.")
        || place.startsWith("sun.reflect.")
        || place.startsWith("java.lang.reflect.")
        || (script && (path.startsWith("[native") || path.equals("<anonymous>")));
  }

  private static String line(JsonNode frame) {
    String line = EventTree.text(frame, "context_line").strip();
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
