package dev.vedette.issue.grouping;

/**
 * How much comparing the rules of a project may do for one event. It is counted in steps and not in
 * time, so that an event is grouped alike however busy the server is. When it is used up, no
 * pattern matches any more: the rules that are left do nothing.
 */
final class MatchBudget {

  /** A step is about a nanosecond: an event holds up the others for some milliseconds at most. */
  static final int STEPS = 10_000_000;

  private int left;

  MatchBudget() {
    this(STEPS);
  }

  MatchBudget(int steps) {
    left = steps;
  }

  /** Uses some of it; false if there is not so much. */
  boolean spend(int steps) {
    left -= Math.min(left + 1, steps);
    return left >= 0;
  }

  boolean isExhausted() {
    return left < 0;
  }
}
