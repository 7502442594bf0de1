package dev.vedette.event.scrub;

import java.util.ArrayDeque;
import java.util.Deque;

/** Estimates how many states a regular expression has: what stands in it, times how often. */
final class PatternCost {
  private static final int ENOUGH = 1_000_000;

  private final String pattern;
  private int at;

  private PatternCost(String pattern) {
    this.pattern = pattern;
  }

  static int of(String pattern) {
    return new PatternCost(pattern).count();
  }

  private int count() {
    Deque<Integer> outer = new ArrayDeque<>();
    int sum = 0;
    int last = 0;
    while (at < pattern.length() && sum < ENOUGH) {
      char c = pattern.charAt(at);
      if (c == '(') {
        outer.push(sum);
        sum = 1;
        last = 0;
        at++;
      } else if (c == ')' && !outer.isEmpty()) {
        last = sum + 1;
        sum = outer.pop() + last;
        at++;
      } else if (c == '{') {
        int times = times();
        sum += last * (Math.max(1, times) - 1);
        last *= Math.max(1, times);
      } else {
        skip(c);
        last = 1;
        sum++;
      }
    }
    return sum;
  }

  /** Steps over one character, escape or class. */
  private void skip(char c) {
    if (c == '\\') {
      at += 2;
    } else if (c == '[') {
      int end = at + 1;
      while (end < pattern.length() && (pattern.charAt(end) != ']' || end == at + 1)) {
        end += pattern.charAt(end) == '\\' ? 2 : 1;
      }
      at = end + 1;
    } else {
      at++;
    }
  }

  /** How often at most {@code {2,5}} says; 1 if it is no repetition. */
  private int times() {
    int end = pattern.indexOf('}', at);
    int most = 1;
    if (end < 0 || end - at > 12) {
      at++;
      return most;
    }
    for (String bound : pattern.substring(at + 1, end).split(",")) {
      int number = 0;
      for (int i = 0; i < bound.length(); i++) {
        number = Math.min(ENOUGH, number * 10 + Math.max(0, Character.digit(bound.charAt(i), 10)));
      }
      most = Math.max(most, number);
    }
    at = end + 1;
    return Math.min(most, ENOUGH / 1000);
  }
}
