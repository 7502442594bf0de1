package dev.vedette.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileSizeTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0 bytes",
    "1, 1 byte",
    "1023, '1,023 bytes'",
    "1024, 1.0 KiB",
    "34567, 34 KiB",
    "104857600, 100 MiB",
    "9223372036854775807, 8388608 TiB",
  })
  void a_size_is_told_in_the_unit_that_fits(long bytes, String words) {
    assertThat(FileSize.of(bytes)).isEqualTo(words);
  }
}
