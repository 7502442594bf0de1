package dev.vedette.api.json;

import static dev.vedette.api.ShapeAssertions.assertJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vedette.stats.Point;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ApiJsonTest {

  private record Sample(
      Instant at,
      boolean isSet,
      Optional<String> name,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<List<Integer>> numbers) {}

  @Test
  void a_time_has_six_digits_of_fraction_or_none() {
    assertThat(ApiTime.format(Instant.parse("2026-03-01T12:00:00Z")))
        .isEqualTo("2026-03-01T12:00:00Z");
    assertThat(ApiTime.format(Instant.parse("2026-03-01T12:00:00.5Z")))
        .isEqualTo("2026-03-01T12:00:00.500000Z");
    assertThat(ApiTime.format(Instant.parse("2026-03-01T12:00:00.000000999Z")))
        .isEqualTo("2026-03-01T12:00:00Z");
  }

  @Test
  void an_absent_value_is_null() {
    assertJson(
        new Sample(Instant.EPOCH, true, Optional.empty(), Optional.of(List.of())),
        "{\"at\":\"1970-01-01T00:00:00Z\",\"isSet\":true,\"name\":null,\"numbers\":[]}");
  }

  @Test
  void an_optional_key_is_left_out_when_absent() {
    assertJson(
        new Sample(Instant.EPOCH, false, Optional.of("x"), Optional.empty()),
        "{\"at\":\"1970-01-01T00:00:00Z\",\"isSet\":false,\"name\":\"x\"}");
  }

  @Test
  void a_curve_is_a_list_of_pairs() {
    assertJson(Points.of(List.of(new Point(60, 2), new Point(120, 0))), "[[60,2],[120,0]]");
    assertJson(Points.byId(Map.of(7L, List.of(new Point(60, 2)))), "{\"7\":[[60,2]]}");
  }
}
