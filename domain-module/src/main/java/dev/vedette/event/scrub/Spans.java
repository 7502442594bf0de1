package dev.vedette.event.scrub;

import java.util.Arrays;

/** Parts of a text, from the first to the last, that do not overlap. */
final class Spans {
  private int[] bounds = new int[8];
  private int count;

  /** Adds a part; one that overlaps the last or is empty is left out. */
  void add(int start, int end) {
    if (end <= start || count > 0 && start < bounds[2 * count - 1]) {
      return;
    }
    if (2 * count == bounds.length) {
      bounds = Arrays.copyOf(bounds, 2 * bounds.length);
    }
    bounds[2 * count] = start;
    bounds[2 * count + 1] = end;
    count++;
  }

  int size() {
    return count;
  }

  int start(int index) {
    return bounds[2 * index];
  }

  int end(int index) {
    return bounds[2 * index + 1];
  }
}
