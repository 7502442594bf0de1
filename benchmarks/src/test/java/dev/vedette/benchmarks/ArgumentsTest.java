package dev.vedette.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ArgumentsTest {

  @Test
  void what_is_not_given_has_a_default() {
    Arguments arguments = Arguments.parse("--url", "http://localhost:8080", "--token", "t");
    assertThat(arguments.count()).isEqualTo(20_000);
    assertThat(arguments.rate()).isEmpty();
    assertThat(arguments.pids()).isEmpty();
  }

  @Test
  void several_processes_are_separated_by_commas() {
    Arguments arguments = Arguments.parse("--url", "http://x", "--token", "t", "--pid", "1,2");
    assertThat(arguments.pids()).containsExactly(1L, 2L);
  }

  @Test
  void what_is_not_known_is_refused() {
    assertThatThrownBy(() -> Arguments.parse("--speed", "9")).hasMessageContaining("--speed");
    assertThatThrownBy(() -> Arguments.parse("--url", "http://x")).hasMessageContaining("--token");
  }
}
