package dev.vedette.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Any bytes are an envelope or refused, however they arrive. */
class EnvelopeReaderFuzzTest {
  private static final int EVENT = 256;
  private static final IngestLimits LIMITS =
      new IngestLimits(4096, 8192, EVENT, 4096, EVENT, EVENT, 4096, 512, 20);

  @FuzzTest(maxDuration = "60s")
  void any_bytes_are_items_within_the_limits_or_a_refusal(byte[] body) throws IOException {
    Reading whole = Reading.of(new ByteArrayInputStream(body));
    assertThat(whole.payloads).hasSizeLessThanOrEqualTo(LIMITS.items());
    assertThat(whole.payloads.stream().mapToInt(String::length).sum() / 2)
        .isLessThanOrEqualTo(body.length);
    assertThat(whole.payloads).allMatch(payload -> payload.length() <= 2 * EVENT);
    assertThat(Reading.of(new Trickle(body))).isEqualTo(whole);
  }

  /** A body of which every read brings one byte. */
  private static final class Trickle extends ByteArrayInputStream {
    Trickle(byte[] body) {
      super(body);
    }

    @Override
    public synchronized int read(byte[] target, int offset, int length) {
      return super.read(target, offset, Math.min(1, length));
    }
  }

  private record Reading(List<String> headers, List<String> payloads, String refusal) {

    static Reading of(InputStream in) throws IOException {
      List<String> headers = new ArrayList<>();
      List<String> payloads = new ArrayList<>();
      String refusal = "";
      try {
        EnvelopeReader reader = new EnvelopeReader(in, LIMITS);
        headers.add(reader.header().toString());
        for (Optional<ItemHeader> next = reader.next(); next.isPresent(); next = reader.next()) {
          headers.add(next.get().toString());
          assertThat(next.get().itemCount()).isPositive();
          // Some items are passed over by whoever reads.
          if (headers.size() % 3 != 0) {
            reader
                .payload(EVENT)
                .map(payload -> HexFormat.of().formatHex(payload))
                .ifPresent(payloads::add);
          }
        }
      } catch (IngestException e) {
        assertThat(e.status()).isIn(400, 413);
        assertThat(e.getMessage()).hasSizeLessThan(500);
        refusal = e.status() + " " + e.getMessage() + e.causes();
      }
      return new Reading(headers, payloads, refusal);
    }
  }
}
