package dev.vedette.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8Test {

  @Test
  void text_is_structured_wherever_its_characters_begin() {
    String text = "";
    for (int i = 0; i < 40; i++) {
      assertThat(Utf8.isStructured((text + "é€😀").getBytes(StandardCharsets.UTF_8))).isTrue();
      text += "x";
    }
    assertThat(Utf8.isStructured(new byte[0])).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"c080", "eda080", "f4908080", "f7bfbfbf", "e08080"})
  void what_no_text_should_say_may_be_told_apart_all_the_same(String hex) {
    assertThat(Utf8.isStructured(padded(hex))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"80", "bf", "c3", "c328", "e282", "e28228", "f09f98", "f8888080", "ff"})
  void a_byte_without_its_character_is_not(String hex) {
    assertThat(Utf8.isStructured(padded(hex))).isFalse();
    assertThat(Utf8.isStructured(HexFormat.of().parseHex(hex))).isFalse();
  }

  @Test
  void what_the_platform_decodes_is_structured() {
    Random random = new Random(3);
    int decoded = 0;
    for (int i = 0; i < 100_000; i++) {
      byte[] bytes = new byte[1 + random.nextInt(20)];
      random.nextBytes(bytes);
      if (i % 2 == 0) {
        String text = new String(bytes, StandardCharsets.UTF_16);
        bytes = text.getBytes(StandardCharsets.UTF_8);
      }
      try {
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        assertThat(Utf8.isStructured(bytes)).isTrue();
        decoded++;
      } catch (CharacterCodingException e) {
        continue; // may be structured or not
      }
    }
    assertThat(decoded).isGreaterThan(10_000);
  }

  private static byte[] padded(String hex) {
    return HexFormat.of().parseHex("2020202020202020" + hex + "2020202020202020");
  }
}
