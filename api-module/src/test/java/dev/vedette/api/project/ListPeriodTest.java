package dev.vedette.api.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.BadRequestException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ListPeriodTest {

  @Test
  void each_period_has_its_points() {
    Instant now = Instant.parse("2026-03-01T12:34:56Z");
    assertThat(ListPeriod.DAY.query(now).buckets()).hasSize(24);
    assertThat(ListPeriod.FORTNIGHT.query(now).buckets()).hasSize(14);
    assertThat(ListPeriod.MONTH.query(now).buckets()).hasSize(30);
  }

  @Test
  void another_period_is_refused() {
    assertThat(ListPeriod.parse(null)).isEmpty();
    assertThat(ListPeriod.parse("")).isEmpty();
    assertThat(ListPeriod.parse("14d")).contains(ListPeriod.FORTNIGHT);
    assertThatThrownBy(() -> ListPeriod.parse("1h"))
        .isInstanceOfSatisfying(
            BadRequestException.class,
            e -> assertThat(e.getResponse().getEntity().toString()).contains("stats_period"));
  }
}
