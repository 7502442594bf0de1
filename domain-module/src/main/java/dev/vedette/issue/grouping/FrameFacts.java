package dev.vedette.issue.grouping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;

/**
 * What rules look at in a frame, ready to be compared; rules for stack traces change some of it.
 */
final class FrameFacts {

  private final String path;
  private final String file;
  private final String image;
  private final String module;
  private final String function;
  private final String family;
  private String category;
  private boolean inApp;

  private FrameFacts(JsonNode frame, String eventPlatform, boolean own) {
    String place = EventTree.text(frame, "abs_path");
    String name = EventTree.text(frame, "filename");
    path = folded(place.isEmpty() ? name : place);
    file = name.isEmpty() || name.equals(place) ? null : folded(name);
    image = folded(EventTree.text(frame, "package"));
    module = orNull(EventTree.text(frame, "module"));
    String named = EventTree.text(frame, "function");
    function = named.isEmpty() ? "<unknown>" : named;
    family = family(EventTree.platform(frame, eventPlatform));
    category = orNull(EventTree.text(frame.path("data"), "category"));
    inApp = own;
  }

  /** Of each frame, in their order, as rules for stack traces left them. */
  static FrameFacts[] of(ArrayNode frames, String eventPlatform) {
    FrameFacts[] facts = new FrameFacts[frames.size()];
    for (int i = 0; i < facts.length; i++) {
      JsonNode frame = frames.get(i);
      facts[i] = new FrameFacts(frame, eventPlatform, EventTree.flag(frame, "in_app"));
    }
    return facts;
  }

  /** Of each frame, in their order, as no rule has seen them. */
  static FrameFacts[] of(FrameParts[] frames, String eventPlatform) {
    FrameFacts[] facts = new FrameFacts[frames.length];
    for (int i = 0; i < facts.length; i++) {
      facts[i] = new FrameFacts(frames[i].frame, eventPlatform, frames[i].inApp);
    }
    return facts;
  }

  /** The three families of platforms that rules tell apart. */
  static String family(String platform) {
    return switch (platform) {
      case "javascript", "node" -> "javascript";
      case "c", "cocoa", "native", "objc", "swift" -> "native";
      default -> "other";
    };
  }

  private static String folded(String text) {
    return text.isEmpty() ? null : Glob.fold(text, Glob.Kind.PATH);
  }

  private static String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  /** Absolute path, else the file's name; folded, or null. */
  String path() {
    return path;
  }

  /** The file's name if it is not the path; folded, or null. */
  String file() {
    return file;
  }

  /** The binary that the code is in; folded, or null. */
  String image() {
    return image;
  }

  String module() {
    return module;
  }

  String function() {
    return function;
  }

  String family() {
    return family;
  }

  String category() {
    return category;
  }

  void category(String value) {
    category = value;
  }

  boolean inApp() {
    return inApp;
  }

  void inApp(boolean value) {
    inApp = value;
  }
}
