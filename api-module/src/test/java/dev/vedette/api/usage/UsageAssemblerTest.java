package dev.vedette.api.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.stats.Dimension;
import dev.vedette.stats.OutcomeGroup;
import dev.vedette.stats.SteppedRange;
import dev.vedette.stats.Tally;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UsageAssemblerTest {

  private static final SteppedRange RANGE = new SteppedRange(7200, 14_400, 3600);
  private static final List<String> BOTH = List.of("sum(quantity)", "sum(times_seen)");

  @Test
  void totals_and_series_come_with_the_starts_of_the_steps() {
    OutcomeGroup group =
        new OutcomeGroup(
            Map.of(Dimension.CATEGORY, "attachment"),
            new Tally(500, 2),
            List.of(new Tally(400, 1), new Tally(100, 1)));

    assertThat(UsageAssembler.of(RANGE, filter("category"), List.of(group)))
        .isEqualTo(
            Map.of(
                "start",
                "1970-01-01T02:00:00Z",
                "end",
                "1970-01-01T04:00:00Z",
                "intervals",
                List.of("1970-01-01T02:00:00Z", "1970-01-01T03:00:00Z"),
                "groups",
                List.of(
                    Map.of(
                        "by",
                        Map.of("category", "attachment"),
                        "totals",
                        Map.of("sum(quantity)", 500L, "sum(times_seen)", 2L),
                        "series",
                        Map.of(
                            "sum(quantity)",
                            List.of(400L, 100L),
                            "sum(times_seen)",
                            List.of(1L, 1L))))));
  }

  @Test
  void by_project_there_are_totals_only() {
    OutcomeGroup group =
        new OutcomeGroup(Map.of(Dimension.PROJECT, "7"), Tally.of(3), List.of(Tally.of(3)));

    Map<String, Object> shape = UsageAssembler.of(RANGE, filter("project"), List.of(group));

    assertThat(shape).containsOnlyKeys("start", "end", "groups");
    assertThat(shape.get("groups"))
        .isEqualTo(
            List.of(
                Map.of(
                    "by",
                    Map.of("project", 7L),
                    "totals",
                    Map.of("sum(quantity)", 3L, "sum(times_seen)", 3L))));
  }

  private static UsageFilter filter(String groupBy) {
    return UsageFilter.parse(BOTH, List.of(groupBy), List.of("attachment"), List.of(), List.of());
  }
}
