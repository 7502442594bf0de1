package dev.vedette.event;

import java.util.Set;

/** The platforms that Sentry's protocol knows. */
final class Platform {
  static final String OTHER = "other";

  private static final Set<String> KNOWN =
      Set.of(
          "as3",
          "c",
          "cfml",
          "cocoa",
          "crystal",
          "csharp",
          "dart",
          "elixir",
          "go",
          "groovy",
          "haskell",
          "java",
          "javascript",
          "kotlin",
          "native",
          "nintendo",
          "node",
          "objc",
          OTHER,
          "perl",
          "php",
          "powershell",
          "python",
          "ruby",
          "rust",
          "scala",
          "swift",
          "unity",
          "unreal");

  private Platform() {}

  /** The platform of this name, {@code other} if it is not known. */
  static String of(String name) {
    return KNOWN.contains(name) ? name : OTHER;
  }

  /** Whether stack traces come from a JavaScript engine. */
  static boolean isJavaScript(String platform) {
    return platform.equals("javascript") || platform.equals("node");
  }

  /** Whether stack traces come from a Java virtual machine. */
  static boolean isJvm(String platform) {
    return switch (platform) {
      case "java", "kotlin", "scala", "groovy" -> true;
      default -> false;
    };
  }
}
