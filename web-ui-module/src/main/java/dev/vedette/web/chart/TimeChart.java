package dev.vedette.web.chart;

import dev.vedette.web.page.Numbers;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts over time, ready to be drawn as stacked bars and to be listed in a table.
 *
 * @param id unique on its page; letters, digits and hyphens
 * @param title the accessible name, such as {@code Events of Pump Station in the last 24 hours}
 * @param start start of the first bucket, in epoch seconds UTC
 * @param resolution length of a bucket in seconds, above zero
 * @param series stacked from the bottom in this order; all of one length
 */
public record TimeChart(String id, String title, long start, int resolution, List<Series> series) {

  /**
   * A row of the table that stands beside the picture.
   *
   * @param label the bucket in words
   * @param values the counts with thousands separators, one per series and their sum last
   */
  public record Row(String label, List<String> values) {}

  /**
   * An entry of the legend.
   *
   * @param name the series
   * @param kind its CSS class is {@code series-<kind>}
   * @param total its sum over the range with thousands separators
   */
  public record Legend(String name, String kind, String total) {}

  /** Copies the series; refuses a resolution that is not positive. */
  public TimeChart {
    if (resolution <= 0) {
      throw new IllegalArgumentException("A resolution is at least one second");
    }
    series = List.copyOf(series);
  }

  /** How many buckets the chart has. */
  public int buckets() {
    return series.stream().mapToInt(s -> s.counts().size()).max().orElse(0);
  }

  /** The sum of all series over the whole range, in events. */
  public long total() {
    return series.stream().mapToLong(Series::total).reduce(0, Series::saturatedAdd);
  }

  /** Whether nothing at all was counted. */
  public boolean empty() {
    return total() == 0;
  }

  /** The picture: an {@code <svg>} element, escaped, without style attributes or scripts. */
  public String svg() {
    return StackedBars.svg(this);
  }

  /** One sentence for somebody who cannot see the picture. */
  public String description() {
    if (empty()) {
      return "No events in this period.";
    }
    int peak = 0;
    for (int index = 1; index < buckets(); index++) {
      if (sum(index) > sum(peak)) {
        peak = index;
      }
    }
    return Numbers.full(total())
        + " events; most of them, "
        + Numbers.full(sum(peak))
        + ", on "
        + TimeAxis.bucket(bucketStart(peak), resolution)
        + ".";
  }

  /** The legend, in stacking order. */
  public List<Legend> legend() {
    return series.stream()
        .map(s -> new Legend(s.name(), s.kind(), Numbers.full(s.total())))
        .toList();
  }

  /** The table alternative: the newest bucket first, buckets without any event left out. */
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (int index = buckets() - 1; index >= 0; index--) {
      if (sum(index) == 0) {
        continue;
      }
      List<String> values = new ArrayList<>();
      for (Series one : series) {
        values.add(Numbers.full(one.at(index)));
      }
      values.add(Numbers.full(sum(index)));
      rows.add(new Row(TimeAxis.bucket(bucketStart(index), resolution), values));
    }
    return rows;
  }

  long bucketStart(int index) {
    return start + (long) index * resolution;
  }

  long sum(int index) {
    long sum = 0;
    for (Series one : series) {
      sum = Series.saturatedAdd(sum, one.at(index));
    }
    return sum;
  }
}
