package dev.vedette.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HexIdsTest {

  private static final UUID ID = UUID.fromString("9fac2ceb-d9a5-4154-8f54-0c9b1a2b3c4d");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9fac2cebd9a541548f540c9b1a2b3c4d",
        "9FAC2CEBD9A541548F540C9B1A2B3C4D",
        "9fac2ceb-d9a5-4154-8f54-0c9b1a2b3c4d"
      })
  void digits_of_any_case_are_read_with_dashes_and_without(String text) {
    assertThat(HexIds.parse(text)).contains(ID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "9fac2cebd9a541548f540c9b1a2b3c4",
        "9fac2cebd9a541548f540c9b1a2b3c4d0",
        "9fac2cebd9a541548f540c9b1a2b3c4g",
        "+fac2cebd9a541548f540c9b1a2b3c4d",
        "9fac2cebd9a5-4154-8f54-0c9b-1a2b3c4d",
        "٩fac2cebd9a541548f540c9b1a2b3c4d",
        "--------9fac2cebd9a541548f540c9b1a2b"
      })
  void other_texts_are_no_ids(String text) {
    assertThat(HexIds.parse(text)).isEmpty();
  }

  @Test
  void ids_are_written_without_dashes() {
    assertThat(HexIds.text(ID)).isEqualTo("9fac2cebd9a541548f540c9b1a2b3c4d");
  }
}
