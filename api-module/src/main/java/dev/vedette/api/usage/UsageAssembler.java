package dev.vedette.api.usage;

import dev.vedette.api.json.ApiTime;
import dev.vedette.stats.Dimension;
import dev.vedette.stats.OutcomeGroup;
import dev.vedette.stats.SteppedRange;
import dev.vedette.stats.Tally;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The shape of sums. By project there are totals only, as in Sentry: no {@code intervals} and no
 * {@code series}.
 */
final class UsageAssembler {

  private UsageAssembler() {}

  static Map<String, Object> of(SteppedRange range, UsageFilter filter, List<OutcomeGroup> groups) {
    boolean totalsOnly = filter.groupBy().contains(Dimension.PROJECT);
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("start", time(range.start()));
    shape.put("end", time(range.end()));
    if (!totalsOnly) {
      shape.put("intervals", range.steps().stream().map(UsageAssembler::time).toList());
    }
    shape.put("groups", groups.stream().map(each -> group(each, filter, !totalsOnly)).toList());
    return shape;
  }

  private static Map<String, Object> group(
      OutcomeGroup group, UsageFilter filter, boolean withSeries) {
    Map<String, Object> by = new LinkedHashMap<>();
    group.by().forEach((dimension, text) -> by.put(dimension.text(), value(dimension, text)));
    Map<String, Object> totals = new LinkedHashMap<>();
    Map<String, Object> series = new LinkedHashMap<>();
    for (String field : filter.fields()) {
      totals.put(field, number(field, group.total()));
      series.put(field, group.series().stream().map(each -> number(field, each)).toList());
    }
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("by", by);
    shape.put("totals", totals);
    if (withSeries) {
      shape.put("series", series);
    }
    return shape;
  }

  /** A project is a number here. */
  private static Object value(Dimension dimension, String text) {
    return dimension == Dimension.PROJECT ? (Object) Long.valueOf(text) : text;
  }

  private static long number(String field, Tally tally) {
    return field.equals(UsageFilter.TIMES_SEEN) ? tally.times() : tally.quantity();
  }

  private static String time(long epochSecond) {
    return ApiTime.format(Instant.ofEpochSecond(epochSecond));
  }
}
