package dev.vedette.api.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.platform.Page;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AllPagesTest {

  @Test
  void a_list_is_read_to_its_end() {
    List<Integer> all = IntStream.range(0, 250).boxed().toList();
    assertThat(
            AllPages.<Integer>of(
                page ->
                    Page.ofOffset(
                        all.subList(
                            page.offset(), Math.min(all.size(), page.offset() + page.limit() + 1)),
                        page)))
        .isEqualTo(all);
  }
}
