package dev.vedette.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.ingest.MultipartReader.Part;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartReaderTest {

  private static final String TYPE = "multipart/form-data; boundary=\"b0\"";

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 100_000})
  void parts_are_read_however_they_arrive(int chunk) throws IOException {
    MultipartReader form =
        open(
            part("name=\"a\"", "1")
                + part(
                    "name=\"b\"; filename=\"x.txt\"\r\nContent-Type: text/plain",
                    "line\r\n--b\r\nend")
                + "--b0--\r\n",
            chunk);

    assertThat(form.next()).contains(new Part("a", Optional.empty(), Optional.empty()));
    assertThat(text(form)).isEqualTo("1");
    assertThat(form.next())
        .contains(new Part("b", Optional.of("x.txt"), Optional.of("text/plain")));
    assertThat(text(form)).isEqualTo("line\r\n--b\r\nend");
    assertThat(form.next()).isEmpty();
    assertThat(form.next()).isEmpty();
  }

  @Test
  void what_comes_before_the_first_boundary_is_passed_over() throws IOException {
    MultipartReader form = open("hello\r\n" + part("name=a", "1") + "--b0--", 5);
    assertThat(form.next()).isPresent();
    assertThat(text(form)).isEqualTo("1");
  }

  @Test
  void a_part_that_is_not_read_is_passed_over() throws IOException {
    MultipartReader form =
        open(part("name=a", "x".repeat(100_000)) + part("name=b", "2") + "--b0--", 999);
    form.next();
    assertThat(form.next().orElseThrow().name()).isEqualTo("b");
    assertThat(text(form)).isEqualTo("2");
  }

  @Test
  void large_binary_content_is_copied_byte_by_byte() throws IOException {
    byte[] content = new byte[300_000];
    new Random(7).nextBytes(content);
    String body = part("name=a", new String(content, ISO_8859_1)) + "--b0--";
    MultipartReader form = open(body, 4096);
    form.next();
    ByteArrayOutputStream sink = new ByteArrayOutputStream();
    assertThat(form.copy(sink, content.length)).hasValue(content.length);
    assertThat(sink.toByteArray()).isEqualTo(content);
    assertThat(form.next()).isEmpty();
  }

  @Test
  void content_over_its_limit_is_not_kept_and_the_next_part_is_found() throws IOException {
    MultipartReader form = open(part("name=a", "12345") + part("name=b", "2") + "--b0--", 50);
    form.next();
    assertThat(form.bytes(4)).isEmpty();
    form.next();
    assertThat(text(form)).isEqualTo("2");
  }

  @Test
  void names_may_be_quoted_and_escaped() throws IOException {
    MultipartReader form =
        open(part("name = \"a\\\"b\"; x; filename=\"C:\\dumps\\a;b.dmp\"", "1") + "--b0--", 50);
    assertThat(form.next())
        .contains(new Part("a\"b", Optional.of("C:\\dumps\\a;b.dmp"), Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--b0",
        "--b0\r\n",
        "--b0\r\nContent-Disposition: form-data; name=a\r\n\r\nno end",
        "--b0\r\n\r\nno name\r\n--b0--",
        "--b0 x\r\n\r\n"
      })
  void a_malformed_form_is_a_bad_request(String body) {
    assertThatThrownBy(
            () -> {
              MultipartReader form = open(body, 50);
              while (form.next().isPresent()) {
                form.bytes(100);
              }
            })
        .isInstanceOfSatisfying(IngestException.class, e -> assertThat(e.status()).isEqualTo(400));
  }

  @Test
  void without_a_boundary_it_is_a_bad_request() {
    assertThatThrownBy(() -> MultipartReader.open(InputStream.nullInputStream(), "text/plain", 1))
        .isInstanceOf(IngestException.class);
  }

  @Test
  void endless_headers_and_too_many_parts_are_too_large() {
    String endless = "--b0\r\nContent-Disposition: " + "x".repeat(50_000);
    assertThatThrownBy(() -> open(endless, 5000).next())
        .isInstanceOfSatisfying(IngestException.class, e -> assertThat(e.status()).isEqualTo(413));
    assertThatThrownBy(
            () -> {
              MultipartReader form = open(part("name=a", "1").repeat(11) + "--b0--", 5000);
              while (form.next().isPresent()) {
                // all of them
              }
            })
        .isInstanceOfSatisfying(IngestException.class, e -> assertThat(e.status()).isEqualTo(413));
  }

  private static String part(String disposition, String content) {
    return "--b0\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
  }

  private static String text(MultipartReader form) throws IOException {
    return new String(form.bytes(1000).orElseThrow(), ISO_8859_1);
  }

  /** A body of which no more than so many bytes come at once. */
  private static MultipartReader open(String body, int chunk) {
    InputStream slow =
        new ByteArrayInputStream(body.getBytes(ISO_8859_1)) {
          @Override
          public int read(byte[] bytes, int offset, int length) {
            return super.read(bytes, offset, Math.min(length, chunk));
          }
        };
    return MultipartReader.open(slow, TYPE, 10);
  }
}
