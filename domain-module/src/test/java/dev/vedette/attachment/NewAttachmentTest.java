package dev.vedette.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewAttachmentTest {

  private static final StoredFile FILE = new StoredFile(UUID.randomUUID(), 3, "00");

  @Test
  void without_a_name_it_is_unnamed() {
    assertThat(of(null, null, null).name()).isEqualTo("Unnamed Attachment");
    assertThat(of(null, "\r\n", null).name()).isEqualTo("Unnamed Attachment");
  }

  @Test
  void a_name_is_one_line_that_fits() {
    assertThat(of(null, "a\r\nSet-Cookie: x\0", null).name()).isEqualTo("a  Set-Cookie: x");
    assertThat(of(null, "é".repeat(5000), null).name()).hasSize(255);
  }

  @ParameterizedTest
  @CsvSource({
    "image/PNG; charset=x, x.txt, image/png",
    ", screenshot.png, image/png",
    ", server.log, text/plain",
    ", data.JSON, application/json",
    ", dump, application/octet-stream",
    "text, dump, application/octet-stream",
    "a/b/c, dump, application/octet-stream",
  })
  void the_content_type_is_the_clients_or_guessed(String sent, String name, String expected) {
    assertThat(of(null, name, sent).contentType()).isEqualTo(expected);
  }

  @Test
  void a_content_type_with_a_line_break_is_none() {
    assertThat(of(null, "x", "text/html\r\nX: y").contentType())
        .isEqualTo("application/octet-stream");
  }

  @ParameterizedTest
  @ValueSource(strings = {"event.minidump", "event.view_hierarchy", "event.attachment"})
  void known_types_are_kept(String type) {
    assertThat(of(type, "x", null).type()).isEqualTo(type);
  }

  @Test
  void an_unknown_type_is_an_ordinary_attachment() {
    assertThat(of("<script>", "x", null).type()).isEqualTo("event.attachment");
  }

  private static NewAttachment of(String type, String name, String contentType) {
    return NewAttachment.of(
        1,
        UUID.randomUUID(),
        Optional.ofNullable(type),
        Optional.ofNullable(name),
        Optional.ofNullable(contentType),
        FILE);
  }
}
