package dev.vedette.web.chart;

import java.util.List;

/**
 * One named series of a chart.
 *
 * @param name what the legend says, such as {@code Stored}
 * @param kind lower-case word that becomes the CSS class {@code series-<kind>}; letters only
 * @param counts one count per bucket, in events; negative counts are drawn as zero
 */
public record Series(String name, String kind, List<Long> counts) {

  /** Copies the counts and refuses a kind that is not a plain word. */
  public Series {
    if (!kind.matches("[a-z]{1,30}")) {
      throw new IllegalArgumentException("A series kind is a lower-case word");
    }
    counts = List.copyOf(counts);
  }

  /** The sum of all counts; {@link Long#MAX_VALUE} when it does not fit. */
  public long total() {
    long sum = 0;
    for (long count : counts) {
      sum = saturatedAdd(sum, Math.max(0, count));
    }
    return sum;
  }

  long at(int index) {
    return index < counts.size() ? Math.max(0, counts.get(index)) : 0;
  }

  static long saturatedAdd(long a, long b) {
    return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
  }
}
