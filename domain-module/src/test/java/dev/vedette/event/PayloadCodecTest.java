package dev.vedette.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PayloadCodecTest {

  @Test
  void what_was_compressed_comes_back() {
    byte[] json = Samples.bytes("java");
    byte[] packed = PayloadCodec.compress(json);
    assertThat(packed.length).isLessThan(json.length / 2);
    assertThat(PayloadCodec.decompress(packed, json.length)).isEqualTo(json);
    assertThat(PayloadCodec.decompress(PayloadCodec.compress(new byte[0]), 0)).isEmpty();
  }

  @Test
  void a_bomb_is_refused() throws IOException {
    byte[] zeros = new byte[10_000_000];
    byte[] known = PayloadCodec.compress(zeros);
    ByteArrayOutputStream unknown = new ByteArrayOutputStream();
    try (ZstdOutputStream out = new ZstdOutputStream(unknown)) {
      out.write(zeros);
    }
    for (byte[] bomb : new byte[][] {known, unknown.toByteArray()}) {
      assertThatThrownBy(() -> PayloadCodec.decompress(bomb, 1_000_000))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(PayloadCodec.decompress(bomb, zeros.length)).hasSize(zeros.length);
    }
  }

  @Test
  void damaged_data_is_refused() {
    byte[] packed = PayloadCodec.compress(Samples.bytes("java"));
    byte[] half = Arrays.copyOf(packed, packed.length / 2);
    assertThatThrownBy(() -> PayloadCodec.decompress(half, 1_000_000))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PayloadCodec.decompress("plain".getBytes(), 1_000_000))
        .isInstanceOf(IllegalArgumentException.class);
    packed[packed.length / 2] ^= 0x55;
    assertThatThrownBy(() -> PayloadCodec.decompress(packed, 1_000))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
