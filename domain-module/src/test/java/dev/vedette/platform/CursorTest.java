package dev.vedette.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.platform.problem.BadRequestException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pagination as clients see it. */
class CursorTest {

  @Test
  void a_cursor_survives_the_way_to_the_client_and_back() {
    var cursor = new Cursor(1700000000123L, 2, true);

    assertThat(Cursor.parse(cursor.toString())).isEqualTo(cursor);
    assertThat(cursor).hasToString("1700000000123:2:1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "1:2", "1:2:3", "a:0:0", "1:0:0:0", "99999999999999999999:0:0"})
  void anything_else_is_a_bad_request(String text) {
    assertThatThrownBy(() -> Cursor.parse(text))
        .isInstanceOf(BadRequestException.class)
        .hasMessage("Invalid cursor parameter.");
  }

  @Test
  void an_empty_cursor_means_the_first_page() {
    assertThat(PageRequest.parse(null, "")).isEqualTo(PageRequest.FIRST);
  }

  @Test
  void more_than_a_hundred_a_page_is_refused() {
    assertThatThrownBy(() -> PageRequest.parse("101", null))
        .hasMessage("Invalid per_page value. Cannot exceed 100.");
    assertThatThrownBy(() -> PageRequest.parse("x", null))
        .hasMessage("Invalid per_page parameter.");
  }

  @Test
  void the_surplus_row_tells_of_a_next_page_and_is_not_shown() {
    var page = Page.ofOffset(List.of("a", "b", "c"), PageRequest.parse("2", null));

    assertThat(page.items()).containsExactly("a", "b");
    assertThat(page.hasNext()).isTrue();
    assertThat(page.next()).hasToString("2:1:0");
    assertThat(page.hasPrevious()).isFalse();
    assertThat(page.previous()).hasToString("2:-1:1");
  }

  @Test
  void the_second_page_starts_after_the_first() {
    var request = PageRequest.parse("2", "2:1:0");

    assertThat(request.offset()).isEqualTo(2);
    assertThat(Page.ofOffset(List.of("c"), request).hasNext()).isFalse();
    assertThat(Page.ofOffset(List.of("c"), request).hasPrevious()).isTrue();
  }
}
