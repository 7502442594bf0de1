package dev.vedette.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PostingTest {

  @Test
  void events_come_back_as_they_were_put_in() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      TreeSet<Long> events = new TreeSet<>();
      long first = 1 + random.nextLong(1L << random.nextInt(10, 60));
      for (int i = 0; i < 1 + random.nextInt(400); i++) {
        events.add(first + random.nextLong(1 + random.nextInt(5000)));
      }
      assertThat(events(Posting.of(List.copyOf(events)))).containsExactlyElementsOf(events);
    }
  }

  @Test
  void events_of_a_batch_are_one_posting() {
    List<Posting> postings = Posting.of(List.of(501L, 502L, 700L, 1000L));

    assertThat(postings).extracting(Posting::first).containsExactly(501L);
    assertThat(postings.get(0).count()).isEqualTo(4);
    assertThat(postings.get(0).distances()).containsExactly(1, 0xc6, 1, 0xac, 2);
  }

  @Test
  void no_posting_goes_beyond_a_block_of_numbers() {
    assertThat(Posting.of(List.of(499L, 500L, 501L, 1000L, 1001L)))
        .extracting(Posting::events)
        .containsExactly(List.of(499L, 500L), List.of(501L, 1000L), List.of(1001L));
  }

  @Test
  void an_event_alone_has_no_distances() {
    assertThat(Posting.of(List.of(9L)).get(0).distances()).isEmpty();
    assertThat(Posting.of(List.of())).isEmpty();
  }

  private static List<Long> events(List<Posting> postings) {
    List<Long> events = new ArrayList<>();
    postings.forEach(posting -> events.addAll(posting.events()));
    return events;
  }
}
