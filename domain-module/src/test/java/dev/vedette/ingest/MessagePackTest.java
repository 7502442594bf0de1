package dev.vedette.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagePackTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2a|42",
        "ff|-1",
        "c0|null",
        "c3|true",
        "cd03e8|1000",
        "d1fc18|-1000",
        "ceffffffff|4294967295",
        "cb3ff8000000000000|1.5",
        "a3616263|\"abc\"",
        "d903616263|\"abc\"",
        "93010203|[1,2,3]",
        "82a16101a16290|{\"a\":1,\"b\":[]}",
        "d60012345678|null",
      })
  void values_become_json(String hex, String json) {
    if (json != null) {
      assertThat(MessagePack.readAll(HexFormat.of().parseHex(hex))).hasToString("[" + json + "]");
    }
  }

  @Test
  void several_values_may_follow_each_other() {
    assertThat(MessagePack.readAll(new byte[] {1, 2, 3})).hasToString("[1, 2, 3]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a3", "93", "dd7fffffff", "c6ffffffff00", "c1", "81a161", "cb00"})
  void what_is_cut_off_or_unknown_is_refused(String hex) {
    assertThatThrownBy(() -> MessagePack.readAll(HexFormat.of().parseHex(hex)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nesting_is_bounded() {
    byte[] deep = new byte[100_000];
    java.util.Arrays.fill(deep, (byte) 0x91);
    assertThatThrownBy(() -> MessagePack.readAll(deep))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
