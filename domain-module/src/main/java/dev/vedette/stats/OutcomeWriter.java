package dev.vedette.stats;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Adds counts to the rollups of projects and of client keys, in the caller's transaction: first the
 * rows of projects, then those of keys, each in one order.
 */
public final class OutcomeWriter {

  private static final Rollup PROJECTS =
      new Rollup(
          "outcomes",
          List.of("quantity", "times_seen"),
          List.of("project_id", "resolution", "bucket", "category", "outcome", "reason"));
  private static final Rollup KEYS =
      new Rollup(
          "key_outcomes",
          List.of("quantity"),
          List.of("key_id", "resolution", "bucket", "outcome"));

  private OutcomeWriter() {}

  /** Adds counts of things that are counted one by one; see {@link #addTallies}. */
  public static void add(Connection connection, Map<OutcomeKey, Long> counts) throws SQLException {
    Map<OutcomeKey, Tally> tallies = new HashMap<>();
    counts.forEach((key, quantity) -> tallies.put(key, Tally.of(quantity)));
    addTallies(connection, tallies);
  }

  /**
   * Adds all of the counts to their 10-second, hour and day buckets; what {@link
   * KeyPoint#counts(OutcomeKey)} to those of its key, too.
   */
  public static void addTallies(Connection connection, Map<OutcomeKey, Tally> counts)
      throws SQLException {
    SortedMap<Cell, Tally> byProject = new TreeMap<>(Cell.OF_PROJECTS);
    SortedMap<Cell, Tally> byKey = new TreeMap<>(Cell.OF_KEYS);
    counts.forEach(
        (key, tally) -> {
          for (Resolution resolution : Resolution.values()) {
            Cell cell = new Cell(resolution, resolution.bucket(key.bucket()), key);
            byProject.merge(cell, tally, Tally::plus);
            if (KeyPoint.counts(key)) {
              byKey.merge(cell, tally, Tally::plus);
            }
          }
        });
    List<Rollup.Row> projects = new ArrayList<>(byProject.size());
    byProject.forEach(
        (cell, sum) ->
            projects.add(new Rollup.Row(List.of(sum.quantity(), sum.times()), cell.ofProject())));
    PROJECTS.add(connection, projects);
    List<Rollup.Row> keys = new ArrayList<>(byKey.size());
    byKey.forEach((cell, sum) -> keys.add(new Rollup.Row(List.of(sum.quantity()), cell.ofKey())));
    KEYS.add(connection, keys);
  }

  /**
   * A bucket of one width and what falls into it.
   *
   * @param bucket its start, epoch seconds
   */
  private record Cell(Resolution resolution, long bucket, OutcomeKey key) {

    static final Comparator<Cell> OF_PROJECTS =
        Comparator.comparing(Cell::resolution)
            .thenComparingLong(cell -> cell.key.projectId())
            .thenComparingLong(Cell::bucket)
            .thenComparing(cell -> cell.key.category())
            .thenComparing(cell -> cell.key.outcome())
            .thenComparing(cell -> cell.key.reason());

    static final Comparator<Cell> OF_KEYS =
        Comparator.comparing(Cell::resolution)
            .thenComparingLong(cell -> cell.key.keyId())
            .thenComparingLong(Cell::bucket)
            .thenComparing(cell -> cell.key.outcome());

    List<Object> ofProject() {
      return List.of(
          key.projectId(),
          resolution.seconds(),
          bucket,
          key.category().text(),
          key.outcome().text(),
          key.reason());
    }

    List<Object> ofKey() {
      return List.of(key.keyId(), resolution.seconds(), bucket, key.outcome().text());
    }
  }
}
