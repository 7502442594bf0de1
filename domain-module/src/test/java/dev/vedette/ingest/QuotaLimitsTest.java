package dev.vedette.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.platform.Options;
import dev.vedette.platform.problem.InvalidException;
import dev.vedette.project.IngestKey;
import dev.vedette.project.ProjectConfiguration;
import dev.vedette.project.RateLimit;
import dev.vedette.stats.Category;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuotaLimitsTest {

  private Instant now = Instant.parse("2026-01-01T12:00:30Z");
  private String organization = "";
  private String project = "";
  private Optional<RateLimit> keyLimit = Optional.empty();
  private long storedBefore;

  private final Clock clock =
      new Clock() {
        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          return now;
        }
      };

  private final QuotaLimits limits =
      new QuotaLimits(
          new KeyRateLimits(clock),
          id -> new ProjectConfiguration(id, 9, options(project), options(organization)),
          (scope, id, quota, start) -> storedBefore,
          clock);

  @Test
  void above_a_projects_quota_its_category_waits_for_the_next_window() {
    project = "error 2 60";
    assertThat(take(1, Category.ERROR)).isEmpty();
    assertThat(take(1, Category.SECURITY)).isEmpty();
    assertThat(take(1, Category.ERROR))
        .contains(
            new RateLimitNotice(
                30,
                List.of(Category.DEFAULT, Category.ERROR, Category.SECURITY),
                "project",
                "project_quota"));
    assertThat(take(1, Category.TRANSACTION)).isEmpty();
    assertThat(take(2, Category.ERROR)).isEmpty();
    now = now.plusSeconds(30);
    assertThat(take(1, Category.ERROR)).isEmpty();
  }

  @Test
  void projects_share_the_quota_of_their_organization() {
    organization = "transaction 1 3600";
    assertThat(take(1, Category.TRANSACTION)).isEmpty();
    RateLimitNotice notice = take(2, Category.TRANSACTION).orElseThrow();
    assertThat(notice.scope()).isEqualTo("organization");
    assertThat(notice.reason()).isEqualTo("org_quota");
    assertThat(notice.seconds()).isEqualTo(3570);
  }

  @Test
  void what_one_limit_refuses_counts_for_none() {
    organization = "error 2 60";
    project = "error 1 60";
    keyLimit = Optional.of(new RateLimit(1, 60));
    assertThat(take(1, Category.ERROR)).isEmpty();
    assertThat(take(1, Category.ERROR)).isPresent();
    assertThat(take(2, Category.ERROR)).isEmpty();
    assertThat(take(3, Category.ERROR).orElseThrow().scope()).isEqualTo("organization");
  }

  @Test
  void attachments_are_limited_by_bytes() {
    project = "attachment 1000 86400";
    assertThat(limits.acquire(key(1), Category.ATTACHMENT, 600)).isEmpty();
    assertThat(limits.acquire(key(1), Category.ATTACHMENT, 600)).isPresent();
    assertThat(limits.acquire(key(1), Category.ATTACHMENT, 400)).isEmpty();
  }

  @Test
  void a_quota_of_nothing_refuses_everything() {
    project = "session 0 86400";
    assertThat(take(1, Category.SESSION)).isPresent();
  }

  @Test
  void after_a_start_a_window_goes_on_with_what_was_stored() {
    project = "error 100 86400";
    storedBefore = 99;
    assertThat(take(1, Category.ERROR)).isEmpty();
    assertThat(take(1, Category.ERROR)).isPresent();
    now = now.plusSeconds(86_400);
    storedBefore = 1_000_000;
    assertThat(take(1, Category.ERROR)).isEmpty();
  }

  @Test
  void a_list_of_quotas_is_checked() {
    Quota hourly = new Quota(QuotaCategory.ERROR, 5, 3600);
    assertThat(Quota.checked(List.of(hourly, new Quota(QuotaCategory.ERROR, 1, 60))))
        .extracting(Quota::window)
        .containsExactly(60, 3600);
    for (Quota wrong :
        List.of(
            hourly,
            new Quota(QuotaCategory.MONITOR, -1, 60),
            new Quota(QuotaCategory.MONITOR, 1, 61))) {
      assertThatThrownBy(() -> Quota.checked(List.of(hourly, wrong)))
          .isInstanceOf(InvalidException.class);
    }
  }

  @Test
  void quotas_are_read_as_they_were_written() {
    List<Quota> quotas =
        List.of(
            new Quota(QuotaCategory.ERROR, 5, 3600),
            new Quota(QuotaCategory.ATTACHMENT, Quota.MAX_LIMIT, 86_400));
    assertThat(Quota.OPTION.reader().apply(Quota.OPTION.writer().apply(quotas))).isEqualTo(quotas);
  }

  private Optional<RateLimitNotice> take(long projectId, Category category) {
    return limits.acquire(key(projectId), category, 1);
  }

  private IngestKey key(long projectId) {
    return new IngestKey(projectId * 10, projectId, "k" + projectId, true, keyLimit, List.of("*"));
  }

  private static Options options(String quotas) {
    return quotas.isEmpty() ? Options.NONE : new Options(Map.of("quotas", quotas));
  }
}
