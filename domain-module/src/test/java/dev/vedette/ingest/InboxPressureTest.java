package dev.vedette.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class InboxPressureTest {
  private final Inbox empty = new Inbox(null, Clock.systemUTC());

  @Test
  void a_full_inbox_and_a_full_disk_refuse_events() {
    AtomicLong free = new AtomicLong(100);
    assertThat(pressure(10, free, 100).notice()).isEmpty();
    assertThat(pressure(0, free, 100).notice().orElseThrow().reason()).isEqualTo("backlog");
    free.set(99);
    assertThat(pressure(10, free, 100).notice().orElseThrow().reason()).isEqualTo("disk_space");
  }

  @Test
  void the_disk_is_not_asked_for_every_request() {
    AtomicLong asked = new AtomicLong();
    InboxPressure pressure =
        new InboxPressure(
            empty,
            10,
            asked::incrementAndGet,
            0,
            Clock.fixed(java.time.Instant.ofEpochSecond(1000), java.time.ZoneOffset.UTC));
    for (int i = 0; i < 100; i++) {
      assertThat(pressure.notice()).isEmpty();
    }
    assertThat(asked).hasValue(1);
  }

  private InboxPressure pressure(long maxRows, AtomicLong free, long minFree) {
    return new InboxPressure(empty, maxRows, free::get, minFree, Clock.systemUTC());
  }
}
