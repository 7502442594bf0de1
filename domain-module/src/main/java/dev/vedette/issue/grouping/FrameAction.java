package dev.vedette.issue.grouping;

/**
 * What a rule for stack traces does.
 *
 * @param kind what is changed
 * @param on whether it is switched on or off
 * @param range which frames it is for, seen from the one that matched
 * @param number how many frames, of {@code max-frames} and {@code min-frames}
 * @param value of {@code category}
 */
record FrameAction(Kind kind, boolean on, Range range, int number, String value) {

  /** What can be changed: two marks of frames, a word on them, and limits of the whole stack. */
  enum Kind {
    APP,
    GROUP,
    CATEGORY,
    MAX_FRAMES,
    MIN_FRAMES,
    INVERT;

    /** Whether later rules see what it changes. */
    boolean changesFrames() {
      return this == APP || this == CATEGORY;
    }
  }

  /** Frames called by the one that matched are above it, those that called it below. */
  enum Range {
    HERE(""),
    ABOVE("^"),
    BELOW("v");

    private final String sign;

    Range(String sign) {
      this.sign = sign;
    }

    String sign() {
      return sign;
    }
  }

  static FrameAction flag(Kind kind, boolean on, Range range) {
    return new FrameAction(kind, on, range, 0, "");
  }

  static FrameAction count(Kind kind, int number) {
    return new FrameAction(kind, true, Range.HERE, number, "");
  }

  static FrameAction category(String value) {
    return new FrameAction(Kind.CATEGORY, true, Range.HERE, 0, value);
  }

  /** The first frame that it is for. */
  int from(int matched) {
    return range == Range.BELOW ? 0 : range == Range.HERE ? matched : matched + 1;
  }

  /** The frame behind the last one that it is for. */
  int to(int matched, int frames) {
    return range == Range.BELOW ? matched : range == Range.HERE ? matched + 1 : frames;
  }
}
