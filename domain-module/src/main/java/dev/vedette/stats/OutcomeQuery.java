package dev.vedette.stats;

import java.util.List;
import java.util.Set;

/**
 * Which outcomes to add up, and how to tell them apart.
 *
 * @param categories only these; empty for all
 * @param outcomes only these; empty for all
 * @param reasons only these; empty for all. An empty text is that of outcomes without a reason
 * @param groupBy without repetition; empty for one sum
 * @param start epoch seconds, a multiple of the interval
 * @param end before this, epoch seconds
 * @param interval width of the steps of series, seconds: a divisor of a day, and a multiple of 10
 */
public record OutcomeQuery(
    StatsScope scope,
    Set<Category> categories,
    Set<Outcome> outcomes,
    Set<String> reasons,
    List<Dimension> groupBy,
    long start,
    long end,
    int interval) {

  /** Copies the collections, so that they cannot change. */
  public OutcomeQuery {
    categories = Set.copyOf(categories);
    outcomes = Set.copyOf(outcomes);
    reasons = Set.copyOf(reasons);
    groupBy = List.copyOf(groupBy);
  }

  /** The coarsest counts that the steps can be made of. */
  Resolution resolution() {
    Resolution found = Resolution.TEN_SECONDS;
    for (Resolution each : Resolution.values()) {
      boolean fits = interval % each.seconds() == 0 && start % each.seconds() == 0;
      found = fits ? each : found;
    }
    return found;
  }

  /** Steps of a series. */
  int steps() {
    return (int) ((end - start + interval - 1) / interval);
  }

  /** The number of the step that a time falls in. */
  int step(long epochSecond) {
    return (int) ((epochSecond - start) / interval);
  }
}
