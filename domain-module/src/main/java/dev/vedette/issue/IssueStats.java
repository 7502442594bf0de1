package dev.vedette.issue;

import dev.vedette.stats.Point;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The little curves that issues are shown with. */
public enum IssueStats {
  /** 24 hours. */
  DAY("24h", IssueCounts.HOUR, 24),
  /** 14 days. */
  FORTNIGHT("14d", IssueCounts.DAY, 14),
  /** 30 days and the one that they began in: 31 points. */
  MONTH("30d", IssueCounts.DAY, 31);

  private final String text;
  private final int width;
  private final int points;

  IssueStats(String text, int width, int points) {
    this.text = text;
    this.width = width;
    this.points = points;
  }

  /** The name of the period in requests and answers. */
  public String text() {
    return text;
  }

  /** Width of a point in seconds. */
  int width() {
    return width;
  }

  /** Start of the first point. */
  long first(Instant now) {
    return Math.floorDiv(now.getEpochSecond(), (long) width) * width - (points - 1L) * width;
  }

  /** The curve that ends now; hours and days without events are 0. */
  List<Point> curve(Instant now, Map<Long, Long> counts) {
    List<Point> curve = new ArrayList<>(points);
    long at = first(now);
    for (int i = 0; i < points; i++) {
      curve.add(new Point(at, counts.getOrDefault(at, 0L)));
      at += width;
    }
    return curve;
  }
}
