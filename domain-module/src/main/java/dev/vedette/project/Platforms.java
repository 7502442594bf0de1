package dev.vedette.project;

import java.util.Set;

/**
 * The platforms that a project may be of: the families that SDKs name in events, and the frameworks
 * within them, as {@code family-framework}.
 */
public final class Platforms {

  private static final Set<String> FAMILIES =
      Set.of(
          "android",
          "apple",
          "as3",
          "bun",
          "c",
          "capacitor",
          "cfml",
          "cocoa",
          "cordova",
          "csharp",
          "dart",
          "deno",
          "dotnet",
          "electron",
          "elixir",
          "flutter",
          "fsharp",
          "go",
          "godot",
          "groovy",
          "haskell",
          "ionic",
          "java",
          "javascript",
          "kotlin",
          "linux",
          "macos",
          "minidump",
          "native",
          "nintendo-switch",
          "node",
          "objc",
          "other",
          "perl",
          "php",
          "playstation",
          "powershell",
          "python",
          "r",
          "react-native",
          "ruby",
          "rust",
          "scala",
          "swift",
          "unity",
          "unreal",
          "visualbasic",
          "xbox");

  private static final Set<String> FRAMEWORK_FAMILIES =
      Set.of(
          "android",
          "apple",
          "dart",
          "dotnet",
          "go",
          "java",
          "javascript",
          "native",
          "node",
          "php",
          "python",
          "ruby",
          "rust");

  private Platforms() {}

  /** Whether a project may be of this platform. */
  public static boolean isKnown(String platform) {
    if (FAMILIES.contains(platform)) {
      return true;
    }
    int dash = platform.indexOf('-');
    return dash > 0
        && platform.length() <= 64
        && FRAMEWORK_FAMILIES.contains(platform.substring(0, dash))
        && platform.substring(dash + 1).matches("[a-z0-9]+(-[a-z0-9]+)*");
  }
}
