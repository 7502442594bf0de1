package dev.vedette.stats;

import java.util.List;
import java.util.Map;

/**
 * All curves of a scope over one range: what the usage page draws. The lists have the same length
 * and timestamps.
 *
 * @param received everything that reached the server and was not invalid
 * @param rejected what a limit or quota kept out
 * @param filtered what a filter kept out
 * @param generated what was stored
 * @param invalid what could not be used
 * @param reasons the sum over the range by outcome and reason, accepted left out, largest first
 */
public record OutcomeSeries(
    List<Point> received,
    List<Point> rejected,
    List<Point> filtered,
    List<Point> generated,
    List<Point> invalid,
    List<ReasonTotal> reasons) {

  /**
   * How much ended in one way.
   *
   * @param reason may be empty
   * @param quantity always positive
   */
  public record ReasonTotal(Outcome outcome, String reason, long quantity) {}

  /** Sum of a curve. */
  public static long total(List<Point> points) {
    return points.stream().mapToLong(Point::count).sum();
  }

  /** Curves by the names the API gives them. */
  public Map<String, List<Point>> byStat() {
    return Map.of(
        Stat.RECEIVED.name(), received,
        Stat.REJECTED.name(), rejected,
        Stat.BLACKLISTED.name(), filtered,
        Stat.GENERATED.name(), generated);
  }
}
