package dev.vedette.api.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.platform.problem.BadRequestException;
import dev.vedette.stats.Stat;
import dev.vedette.stats.StatsQuery;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StatsGroupTest {

  @Test
  void the_whole_organization_is_the_default() {
    assertThat(StatsGroup.parse(null, null)).isEqualTo(StatsGroup.ORGANIZATION);
    assertThat(StatsGroup.parse("", "")).isEqualTo(StatsGroup.ORGANIZATION);
    assertThat(StatsGroup.parse("project", "generated")).isEqualTo(StatsGroup.PROJECT);
  }

  @Test
  void unknown_groups_and_stats_are_refused() {
    assertThatThrownBy(() -> StatsGroup.parse("team", null))
        .isInstanceOf(BadRequestException.class);
    assertThatThrownBy(() -> StatsGroup.parse(null, "generated"))
        .hasMessage("Invalid stat: generated");
    assertThatThrownBy(() -> StatsGroup.parse("project", "localhost"))
        .isInstanceOf(BadRequestException.class);
  }

  @Test
  void an_answer_is_bounded() {
    StatsQuery day = StatsQuery.lastDay(Stat.RECEIVED, Instant.EPOCH.plusSeconds(1_000_000));
    assertThatCode(() -> StatsGroup.checkSize(8_000, day)).doesNotThrowAnyException();
    assertThatThrownBy(() -> StatsGroup.checkSize(9_000, day))
        .isInstanceOf(BadRequestException.class);
  }
}
