package dev.vedette.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.project.IngestKey;
import dev.vedette.project.RateLimit;
import dev.vedette.stats.Category;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeyRateLimitsTest {
  private Instant now = Instant.ofEpochSecond(600);
  private final KeyRateLimits limits = new KeyRateLimits(new Hands());

  /** A clock that the test sets. */
  private final class Hands extends Clock {
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
  }

  @Test
  void a_key_without_a_limit_is_never_refused() {
    IngestKey key = new IngestKey(1, 1, Requests.KEY, true, Optional.empty(), List.of());
    for (int i = 0; i < 1000; i++) {
      assertThat(limits.acquire(key, Category.ERROR, 1)).isEmpty();
    }
  }

  @Test
  void a_window_allows_its_count_and_the_next_one_begins_anew() {
    IngestKey key = key(1, 3, 60);
    for (int i = 0; i < 3; i++) {
      assertThat(limits.acquire(key, Category.ERROR, 1)).isEmpty();
    }
    now = now.plusSeconds(59);
    for (int i = 0; i < 10; i++) {
      assertThat(limits.acquire(key, Category.ERROR, 1).orElseThrow().seconds()).isEqualTo(1);
    }
    now = now.plusSeconds(1);
    assertThat(limits.acquire(key, Category.ERROR, 1)).isEmpty();
  }

  @Test
  void keys_do_not_share_a_limit_and_a_changed_limit_counts_at_once() {
    assertThat(limits.acquire(key(1, 1, 60), Category.ERROR, 1)).isEmpty();
    assertThat(limits.acquire(key(2, 1, 60), Category.ERROR, 1)).isEmpty();
    assertThat(limits.acquire(key(1, 1, 60), Category.ERROR, 1)).isPresent();
    assertThat(limits.acquire(key(1, 9, 60), Category.ERROR, 1)).isEmpty();
  }

  private static IngestKey key(long id, int count, int window) {
    return new IngestKey(
        id, 1, Requests.KEY, true, Optional.of(new RateLimit(count, window)), List.of());
  }
}
