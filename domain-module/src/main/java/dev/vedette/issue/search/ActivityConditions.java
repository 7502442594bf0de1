package dev.vedette.issue.search;

import dev.vedette.platform.jdbc.SqlText;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When issues had events, and how many: from their counts by hour, which are kept for a week, and
 * by day.
 */
final class ActivityConditions {

  private static final int HOUR = 3600;
  private static final int DAY = 86_400;
  private static final Duration HOURS_KEPT = Duration.ofDays(6);

  private final Instant now;

  ActivityConditions(Instant now) {
    this.now = now;
  }

  /** An event happened then: exactly if the time reaches to now, else as exactly as is counted. */
  Condition between(Optional<Instant> from, Optional<Instant> to) {
    SqlText sql = SqlText.of("(1 = 1");
    if (from.isPresent()) {
      sql.add(" and i.last_seen >= ?").time(from.get());
    }
    if (to.isPresent() && to.get().isBefore(now)) {
      sql.add(" and i.first_seen < ?").time(to.get());
      if (from.isPresent()) {
        sql.add(" and (i.last_seen < ? or exists (select 1 from issue_counts c where ")
            .time(to.get())
            .add(buckets(from.get(), to))
            .add("))");
      }
    }
    return Condition.of(sql.add(")"));
  }

  /** How many events an issue had then. */
  SqlText count(Optional<Instant> from, Optional<Instant> to) {
    if (from.isEmpty()) {
      return SqlText.of("i.times_seen");
    }
    return SqlText.of("(select coalesce(sum(c.quantity), 0) from issue_counts c where ")
        .add(buckets(from.get(), to))
        .add(")");
  }

  /** Events of the last 24 hours for each event of a day of the week before, times 1000. */
  SqlText trend() {
    Instant yesterday = now.minus(Duration.ofDays(1));
    Instant weekBefore = now.minus(Duration.ofDays(8));
    return SqlText.of("case when i.last_seen >= ? then 7000 * ")
        .time(yesterday)
        .add(count(Optional.of(yesterday), Optional.empty()))
        .add(" / (7 + (select coalesce(sum(c.quantity), 0) from issue_counts c")
        .add(" where c.issue_id = i.id and c.resolution = ? and c.bucket >= ? and c.bucket < ?))")
        .number(DAY)
        .number(floor(weekBefore, DAY))
        .number(floor(yesterday, DAY))
        .add(" else 0 end");
  }

  private SqlText buckets(Instant from, Optional<Instant> to) {
    int width = from.isAfter(now.minus(HOURS_KEPT)) ? HOUR : DAY;
    SqlText sql =
        SqlText.of("c.issue_id = i.id and c.resolution = ? and c.bucket >= ?")
            .number(width)
            .number(floor(from, width));
    return to.isPresent() ? sql.add(" and c.bucket < ?").number(to.get().getEpochSecond()) : sql;
  }

  private static long floor(Instant time, int width) {
    return Math.floorDiv(time.getEpochSecond(), (long) width) * width;
  }
}
