package dev.vedette.storage;

import static dev.vedette.storage.SampleEvent.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.issue.DigestStore;
import dev.vedette.stats.Category;
import dev.vedette.stats.Dimension;
import dev.vedette.stats.KeyPoint;
import dev.vedette.stats.Outcome;
import dev.vedette.stats.OutcomeGroup;
import dev.vedette.stats.OutcomeKey;
import dev.vedette.stats.OutcomeQuery;
import dev.vedette.stats.OutcomeSeries;
import dev.vedette.stats.OutcomeSeries.ReasonTotal;
import dev.vedette.stats.OutcomeWriter;
import dev.vedette.stats.Point;
import dev.vedette.stats.Resolution;
import dev.vedette.stats.Stat;
import dev.vedette.stats.StatsQuery;
import dev.vedette.stats.StatsScope;
import dev.vedette.stats.StatsService;
import dev.vedette.stats.Tally;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the stats endpoints and pages read. */
abstract class StatsStorageContract {

  private static final Instant NOW = NOON.plusSeconds(1800);
  private static final UUID TWICE = UUID.randomUUID();

  private final TestDatabase database;
  private final StatsService stats;
  private final long project;

  StatsStorageContract(TestDatabase database) {
    this.database = database;
    this.stats = new StatsService(database.dataSource(), Clock.fixed(NOW, ZoneOffset.UTC));
    this.project = database.project();
  }

  @BeforeEach
  void two_stored_events_and_some_that_were_kept_out() throws SQLException {
    Digests.store(
        database.dataSource(),
        new DigestStore(),
        SampleEvent.of(project, "a"),
        SampleEvent.of(project, "b").at(NOON.minusSeconds(10)));
    count(Category.ERROR, Outcome.RATE_LIMITED, "key_quota", 3);
    count(Category.DEFAULT, Outcome.FILTERED, "web-crawlers", 4);
    count(Category.ERROR, Outcome.FILTERED, "localhost", 5);
    count(Category.ERROR, Outcome.INVALID, "invalid_json", 6);
    count(Category.ERROR, Outcome.CLIENT_DISCARD, "sample_rate", 100);
    count(Category.TRANSACTION, Outcome.FILTERED, "unsupported", 1000);
  }

  private void count(Category category, Outcome outcome, String reason, long quantity)
      throws SQLException {
    try (Connection connection = database.dataSource().getConnection()) {
      OutcomeWriter.add(
          connection, Map.of(OutcomeKey.of(project, category, outcome, reason, NOON), quantity));
    }
  }

  @Test
  void each_stat_adds_up_its_outcomes_of_events() {
    assertThat(total(Stat.RECEIVED)).isEqualTo(2 + 3 + 4 + 5);
    assertThat(total(Stat.REJECTED)).isEqualTo(3);
    assertThat(total(Stat.BLACKLISTED)).isEqualTo(9);
    assertThat(total(Stat.GENERATED)).isEqualTo(2);
    assertThat(total(Stat.FORWARDED)).isZero();
    assertThat(total(Stat.parse("web-crawlers"))).isEqualTo(4);
  }

  private long total(Stat stat) {
    List<Point> points = stats.project(project, StatsQuery.lastDay(stat, NOW));
    assertThat(points).hasSize(24);
    return OutcomeSeries.total(points);
  }

  @Test
  void counts_fall_into_the_bucket_of_their_time_at_every_resolution() {
    for (Resolution resolution : Resolution.values()) {
      StatsQuery query =
          new StatsQuery(
              Stat.GENERATED, NOON.getEpochSecond() - 10, NOON.getEpochSecond() + 10, resolution);
      assertThat(OutcomeSeries.total(stats.project(project, query)))
          .isEqualTo(resolution == Resolution.HOUR ? 1 : 2);
    }
    assertThat(stats.project(project, StatsQuery.lastDay(Stat.GENERATED, NOW)).get(23))
        .isEqualTo(new Point(NOON.getEpochSecond(), 1));
  }

  @Test
  void teams_and_organizations_add_up_their_projects() {
    StatsQuery query = StatsQuery.lastDay(Stat.RECEIVED, NOW);

    assertThat(stats.organization(project, query)).isEqualTo(stats.project(project, query));
    assertThat(OutcomeSeries.total(stats.team(project, query))).isEqualTo(2);
    assertThat(stats.organizationByProject(project, query))
        .isEqualTo(Map.of(project, stats.project(project, query)));
    assertThat(stats.projects24h(List.of(project, 1L)).get(1L)).hasSize(24);
    assertThat(OutcomeSeries.total(stats.projects24h(List.of(project, 1L)).get(project)))
        .isEqualTo(2);
  }

  @Test
  void all_curves_come_at_once_with_the_reasons_behind_them() {
    OutcomeSeries series =
        stats.series(
            StatsScope.organization(project),
            NOW.getEpochSecond() - 86_399,
            NOW.getEpochSecond(),
            Resolution.HOUR);

    assertThat(series.received()).hasSize(24);
    assertThat(OutcomeSeries.total(series.received())).isEqualTo(14);
    assertThat(OutcomeSeries.total(series.rejected())).isEqualTo(3);
    assertThat(OutcomeSeries.total(series.filtered())).isEqualTo(9);
    assertThat(OutcomeSeries.total(series.generated())).isEqualTo(2);
    assertThat(OutcomeSeries.total(series.invalid())).isEqualTo(6);
    assertThat(series.reasons())
        .containsExactly(
            new ReasonTotal(Outcome.CLIENT_DISCARD, "sample_rate", 100),
            new ReasonTotal(Outcome.INVALID, "invalid_json", 6),
            new ReasonTotal(Outcome.FILTERED, "localhost", 5),
            new ReasonTotal(Outcome.FILTERED, "web-crawlers", 4),
            new ReasonTotal(Outcome.RATE_LIMITED, "key_quota", 3));
  }

  @Test
  void outcomes_are_told_apart_by_what_is_asked_for() {
    List<OutcomeGroup> groups =
        stats.groups(query(Set.of(), Set.of(), Set.of(), Dimension.CATEGORY, Dimension.OUTCOME));

    assertThat(groups)
        .extracting(each -> each.by().values() + " " + each.total().quantity())
        .containsExactly(
            "[accepted, error] 2",
            "[client_discard, error] 100",
            "[filtered, error] 9",
            "[filtered, transaction] 1000",
            "[invalid, error] 6",
            "[rate_limited, error] 3");
    assertThat(groups.get(0).series()).extracting(Tally::quantity).containsExactly(1L, 1L);
  }

  @Test
  void outcomes_are_chosen_by_category_outcome_and_reason() {
    assertThat(total(query(Set.of(Category.ERROR), Set.of(), Set.of())))
        .isEqualTo(2 + 3 + 5 + 6 + 100);
    assertThat(total(query(Set.of(), Set.of(Outcome.FILTERED), Set.of()))).isEqualTo(1009);
    assertThat(total(query(Set.of(), Set.of(), Set.of("localhost", "key_quota")))).isEqualTo(8);
    assertThat(total(query(Set.of(), Set.of(Outcome.ABUSE), Set.of()))).isZero();
    assertThat(stats.groups(query(Set.of(), Set.of(Outcome.ACCEPTED), Set.of(), Dimension.REASON)))
        .singleElement()
        .satisfies(each -> assertThat(each.by()).containsEntry(Dimension.REASON, "none"));
    assertThat(stats.groups(query(Set.of(), Set.of(Outcome.ABUSE), Set.of(), Dimension.PROJECT)))
        .isEmpty();
  }

  @Test
  void attachments_are_counted_in_bytes_and_one_by_one() throws SQLException {
    try (Connection connection = database.dataSource().getConnection()) {
      OutcomeWriter.addTallies(
          connection,
          Map.of(
              OutcomeKey.of(project, Category.ATTACHMENT, Outcome.ACCEPTED, "", NOON),
              new Tally(5000, 2)));
    }
    assertThat(stats.groups(query(Set.of(Category.ATTACHMENT), Set.of(), Set.of())).get(0).total())
        .isEqualTo(new Tally(5000, 2));
  }

  @Test
  void every_interval_finds_the_same() {
    long noon = NOON.getEpochSecond();
    for (int interval : new int[] {60, 600, 3600, 43_200, 86_400}) {
      OutcomeQuery query =
          new OutcomeQuery(
              StatsScope.organization(project),
              Set.of(Category.TRANSACTION),
              Set.of(),
              Set.of(),
              List.of(),
              (noon - 6 * 3600) / interval * interval,
              noon + 3600,
              interval);
      assertThat(total(query)).as("interval " + interval).isEqualTo(1000);
    }
  }

  private long total(OutcomeQuery query) {
    return stats.groups(query).get(0).total().quantity();
  }

  /** The two hours around noon. */
  private OutcomeQuery query(
      Set<Category> categories, Set<Outcome> outcomes, Set<String> reasons, Dimension... by) {
    return new OutcomeQuery(
        StatsScope.project(project),
        categories,
        outcomes,
        reasons,
        List.of(by),
        NOON.getEpochSecond() - 3600,
        NOON.getEpochSecond() + 3600,
        3600);
  }

  @Test
  void a_key_counts_its_own_events_and_what_was_kept_out() throws SQLException {
    long key = project + 1_000_000;
    Digests.store(
        database.dataSource(),
        new DigestStore(),
        List.of(
            SampleEvent.of(project, "c").build().sentWith(key),
            SampleEvent.of(project, "d").build().sentWith(key),
            SampleEvent.of(project, "e").build().sentWith(key + 1)));
    count(key, Category.ERROR, Outcome.RATE_LIMITED, "key_quota", 3);
    count(key, Category.ERROR, Outcome.RATE_LIMITED, "backlog", 1);
    count(key, Category.DEFAULT, Outcome.FILTERED, "web-crawlers", 5);
    count(key, Category.ERROR, Outcome.INVALID, "invalid_json", 7);
    count(key, Category.SESSION, Outcome.RATE_LIMITED, "key_quota", 11);

    List<KeyPoint> day = stats.key(key, StatsQuery.lastDay(Stat.RECEIVED, NOW));

    assertThat(day).hasSize(24);
    assertThat(day.get(23)).isEqualTo(new KeyPoint(NOON.getEpochSecond(), 2, 5, 4));
    assertThat(day.get(23).total()).isEqualTo(11);
    assertThat(day.get(22)).isEqualTo(new KeyPoint(NOON.getEpochSecond() - 3600, 0, 0, 0));
    assertThat(total(Stat.GENERATED)).isEqualTo(2 + 3);
  }

  @Test
  void an_event_that_comes_twice_counts_once_for_its_key() {
    long key = project + 2_000_000;
    for (int i = 0; i < 2; i++) {
      Digests.store(
          database.dataSource(),
          new DigestStore(),
          List.of(SampleEvent.of(project, "once").id(TWICE).build().sentWith(key)));
    }

    assertThat(stats.key(key, StatsQuery.lastDay(Stat.RECEIVED, NOW)).get(23).total()).isOne();
  }

  private void count(long key, Category category, Outcome outcome, String reason, long quantity)
      throws SQLException {
    try (Connection connection = database.dataSource().getConnection()) {
      OutcomeWriter.add(
          connection,
          Map.of(OutcomeKey.of(project, key, category, outcome, reason, NOON), quantity));
    }
  }
}
