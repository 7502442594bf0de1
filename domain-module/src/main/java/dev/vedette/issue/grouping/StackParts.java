package dev.vedette.issue.grouping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;

/**
 * The frames of a stack trace after the rules of the project. A frame that repeats the one before
 * counts once, so that a recursion has one issue however deep it was.
 */
final class StackParts {

  private final FrameParts[] frames;
  private int maxFrames;
  private int minFrames;
  private boolean inverted;
  private StackTraceRule maxBy;
  private StackTraceRule minBy;
  private final Contributions[] contributions = new Contributions[2];

  private StackParts(FrameParts... frames) {
    this.frames = frames;
  }

  /**
   * The stack trace that stands in an object, whose frames are marked as the rules want it.
   *
   * @param owner an exception, a thread or the event
   */
  static StackParts of(JsonNode owner, StackGrouping stacks, RuleRun rules) {
    ArrayNode nodes = EventTree.frames(owner);
    FrameParts[] frames = new FrameParts[nodes.size()];
    for (int i = 0; i < frames.length; i++) {
      frames[i] = stacks.parts(nodes.get(i), frames.length);
    }
    StackParts parts = new StackParts(frames);
    if (frames.length > 0 && !rules.isEmpty()) {
      rules.apply(parts, owner, FrameFacts.of(frames, stacks.platform()));
    }
    for (FrameParts frame : frames) {
      frame.write();
    }
    return parts;
  }

  FrameParts[] frames() {
    return frames;
  }

  boolean isEmpty() {
    return frames.length == 0;
  }

  /** Keeps at most so many frames, of the crash's end; 0 for all. */
  void maxFrames(int most, StackTraceRule by) {
    maxFrames = most;
    maxBy = by;
  }

  /** Ignores the stack trace if fewer frames count. */
  void minFrames(int least, StackTraceRule by) {
    minFrames = least;
    minBy = by;
  }

  /** Counts from the other end. */
  void invert(boolean value) {
    inverted = value;
  }

  boolean contributes(boolean inAppOnly) {
    return of(inAppOnly).count > 0;
  }

  /** What counts of all frames, or only of the application's own. */
  Contributions of(boolean inAppOnly) {
    int variant = inAppOnly ? 1 : 0;
    if (contributions[variant] == null) {
      contributions[variant] = new Contributions(inAppOnly);
    }
    return contributions[variant];
  }

  /** Which frames count, and why others do not. */
  final class Contributions {

    private final boolean[] counts = new boolean[frames.length];
    private final Object[] hints = new Object[frames.length];
    private String hint;
    private int count;

    private Contributions(boolean inAppOnly) {
      String previous = "";
      for (int i = 0; i < frames.length; i++) {
        FrameParts frame = frames[i];
        hints[i] = frame.hint;
        if (frame.hint == null && inAppOnly && !frame.inApp) {
          hints[i] = "not the application's own";
        } else if (frame.hint == null && frame.text().equals(previous)) {
          hints[i] = "repeats the frame before it";
        } else if (frame.hint == null) {
          previous = frame.text();
          counts[i] = true;
        }
        rule(i);
        count += counts[i] ? 1 : 0;
      }
      limit();
    }

    private void rule(int index) {
      FrameParts frame = frames[index];
      if (frame.group != null && frame.group != counts[index] && !frame.text().isEmpty()) {
        counts[index] = frame.group;
        hints[index] = frame.groupBy;
      } else if (frame.inAppBy != null && frame.hint == null) {
        hints[index] = frame.inAppBy;
      }
    }

    private void limit() {
      if (maxFrames > 0 && count > maxFrames) {
        int seen = 0;
        for (int n = 0; n < frames.length; n++) {
          int i = inverted ? n : frames.length - 1 - n;
          if (counts[i] && ++seen > maxFrames) {
            counts[i] = false;
            hints[i] = maxBy;
            count--;
          }
        }
      }
      if (count > 0 && count < minFrames) {
        hint = count + " of " + minFrames + " frames that the rule “" + minBy.text() + "” asks for";
        count = 0;
      }
    }

    HashedValues values() {
      HashedValues values = new HashedValues();
      for (int i = 0; i < frames.length && count > 0; i++) {
        if (counts[i]) {
          values.add(frames[i].text());
        }
      }
      return values;
    }

    int count() {
      return count;
    }

    boolean counts(int index) {
      return counts[index];
    }

    /** A text, or the rule that decided; null if there is nothing to say. */
    Object hint(int index) {
      return hints[index];
    }

    /** Why frames that count do not after all; null if they do. */
    String hint() {
      return hint;
    }
  }
}
