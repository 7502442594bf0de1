package dev.vedette.api.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.platform.Cursor;
import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinkHeaderTest {

  private static String link(Page<?> page, String path) {
    return LinkHeader.of(page, "https://errors.example.com", URI.create("http://localhost" + path));
  }

  @Test
  void both_ways_are_always_there() {
    assertThat(link(Page.ofOffset(List.of(), PageRequest.FIRST), "/api/0/projects/"))
        .isEqualTo(
            "<https://errors.example.com/api/0/projects/?&cursor=100:-1:1>; rel=\"previous\";"
                + " results=\"false\"; cursor=\"100:-1:1\","
                + " <https://errors.example.com/api/0/projects/?&cursor=100:1:0>; rel=\"next\";"
                + " results=\"false\"; cursor=\"100:1:0\"");
  }

  @Test
  void the_other_parameters_are_kept_and_the_cursor_is_not() {
    PageRequest request = new PageRequest(2, Optional.of(new Cursor(2, 1, false)));
    assertThat(
            link(
                Page.ofOffset(Collections.nCopies(3, "x"), request),
                "/p/?query=a%20b&cursor=2:1:0&per_page=2"))
        .isEqualTo(
            "<https://errors.example.com/p/?query=a%20b&per_page=2&cursor=2:0:1>;"
                + " rel=\"previous\"; results=\"true\"; cursor=\"2:0:1\","
                + " <https://errors.example.com/p/?query=a%20b&per_page=2&cursor=2:2:0>;"
                + " rel=\"next\"; results=\"true\"; cursor=\"2:2:0\"");
  }

  @Test
  void an_empty_cursor_is_dropped_too() {
    assertThat(link(Page.ofOffset(List.of(), PageRequest.FIRST), "/p/?cursor="))
        .startsWith("<https://errors.example.com/p/?&cursor=100:-1:1>");
  }
}
