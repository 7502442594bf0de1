package dev.vedette.web.chart;

import dev.vedette.stats.OutcomeSeries;
import dev.vedette.stats.Point;
import java.util.List;

/** Charts of what this server counts. */
public final class OutcomeChart {

  private OutcomeChart() {}

  /**
   * What was received, stacked by what became of it.
   *
   * @param id unique on its page
   * @param title accessible name
   * @param resolution length of a bucket in seconds
   */
  public static TimeChart of(String id, String title, OutcomeSeries outcomes, int resolution) {
    List<Series> series =
        List.of(
            new Series("Stored", "stored", counts(outcomes.generated())),
            new Series("Filtered", "filtered", counts(outcomes.filtered())),
            new Series("Rejected", "limited", counts(outcomes.rejected())),
            new Series("Invalid", "invalid", counts(outcomes.invalid())));
    return new TimeChart(id, title, start(outcomes.received()), resolution, series);
  }

  /** Stored events alone. */
  public static TimeChart ofEvents(String id, String title, List<Point> points, int resolution) {
    return new TimeChart(
        id,
        title,
        start(points),
        resolution,
        List.of(new Series("Events", "stored", counts(points))));
  }

  /** The counts without their times. */
  public static List<Long> counts(List<Point> points) {
    return points.stream().map(Point::count).toList();
  }

  private static long start(List<Point> points) {
    return points.isEmpty() ? 0 : points.get(0).timestamp();
  }
}
