package dev.vedette.issue.grouping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a frame has to give, and what rules said of it. */
final class FrameParts {

  final JsonNode frame;
  String place = "";
  String placeKind = "module";
  String function = "";
  String line = "";

  /** Why it counts in no case; null if it may. */
  String hint;

  boolean inApp;

  /** The rule that made it the application's own or not, if one changed that. */
  StackTraceRule inAppBy;

  /** What a rule said of whether it counts; null if none did. */
  Boolean group;

  StackTraceRule groupBy;

  private String text;

  FrameParts(JsonNode frame) {
    this.frame = frame;
    inApp = EventTree.inApp(frame);
  }

  /**
   * Marks the frame as rules left it; what it was before is kept, for other rules to start from.
   */
  void write() {
    if (EventTree.flag(frame, "in_app") == inApp || !(frame instanceof ObjectNode node)) {
      return;
    }
    if (inAppBy != null) {
      node.withObjectProperty("data").put("orig_in_app", !inApp);
    }
    node.put("in_app", inApp);
  }

  void ignore(String why) {
    hint = why;
  }

  /** Everything together, as it is hashed. */
  String text() {
    if (text == null) {
      text = line.isEmpty() && function.isEmpty() ? place : place + line + function;
    }
    return text;
  }
}
