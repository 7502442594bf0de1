package dev.vedette.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class EventPoolTest {

  private static final int SIZE = 600;
  private static final EventPool POOL = new EventPool(7, 0, SIZE, EventMix.DEFAULT);

  @Test
  void an_envelope_is_its_headers_an_item_header_and_the_event() {
    String[] lines = inflate(POOL.envelope(3)).split("\n", -1);
    assertThat(lines).hasSize(4);
    assertThat(lines[0]).isEqualTo("{\"event_id\":\"" + POOL.id(3) + "\"}");
    int length = lines[2].getBytes(StandardCharsets.UTF_8).length;
    assertThat(lines[1]).isEqualTo("{\"type\":\"event\",\"length\":" + length + "}");
    assertThat(lines[3]).isEmpty();
  }

  @Test
  void every_event_has_an_id_of_its_own() {
    Set<String> ids = new HashSet<>();
    IntStream.range(0, 100_000).forEach(i -> ids.add(POOL.id(i)));
    assertThat(ids).hasSize(100_000).allMatch(id -> id.matches("[0-9a-f]{32}"));
  }

  @Test
  void sizes_are_log_normal_around_25_kilobytes() {
    int[] sizes =
        IntStream.range(0, SIZE).map(i -> inflate(POOL.envelope(i)).length()).sorted().toArray();
    assertThat(sizes[SIZE / 2]).isBetween(22_000, 28_000);
    assertThat(sizes[SIZE * 84 / 100]).isBetween(45_000, 65_000);
  }

  @Test
  void a_tenth_of_the_events_is_of_one_issue_and_the_rest_of_many() {
    String[] types =
        IntStream.range(0, SIZE)
            .mapToObj(i -> inflate(POOL.envelope(i)))
            .map(text -> text.substring(text.indexOf("\"Failure"), text.indexOf("\",\"module")))
            .toArray(String[]::new);
    assertThat(Arrays.stream(types).filter("\"Failure0"::equals).count()).isEqualTo(SIZE / 10);
    assertThat(Arrays.stream(types).distinct().count()).isBetween(180L, 200L);
  }

  private static String inflate(byte[] packed) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
