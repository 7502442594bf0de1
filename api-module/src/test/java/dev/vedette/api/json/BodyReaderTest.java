package dev.vedette.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.platform.problem.BadRequestException;
import dev.vedette.platform.problem.InvalidException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotSupportedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BodyReaderTest {

  private static Body read(String contentType, String text) throws IOException {
    return BodyReader.read(
        contentType, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void json_is_read_with_any_parameter_of_its_type() throws IOException {
    assertThat(read("application/json; charset=utf-8", "{\"a\":\"ä\"}").text("a", 9)).contains("ä");
  }

  @Test
  void a_form_is_read() throws IOException {
    Body body = read("application/x-www-form-urlencoded", "a=1+2&b=%C3%A4&&c&=d&e=%");
    assertThat(body.text("a", 9)).contains("1 2");
    assertThat(body.text("b", 9)).contains("ä");
    assertThat(body.text("e", 9)).contains("%");
    assertThat(body.has("c")).isFalse();
  }

  @Test
  void a_form_field_that_comes_twice_is_a_list() throws IOException {
    Body body = read("application/x-www-form-urlencoded", "events=a&events=b&name=x");

    assertThat(body.texts("events", 5, 5)).contains(java.util.List.of("a", "b"));
    assertThat(body.texts("name", 5, 5)).contains(java.util.List.of("x"));
  }

  @Test
  void a_multipart_form_is_read_without_its_files() throws IOException {
    Body body =
        read(
            "multipart/form-data; boundary=--x",
            "----x\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nPump Ständer\r\n"
                + "----x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n"
                + "Content-Type: text/plain\r\n\r\nnot a field\r\n----x--\r\n");

    assertThat(body.text("name", 50)).contains("Pump Ständer");
    assertThat(body.has("file")).isFalse();
  }

  @Test
  void a_multipart_form_without_parts_or_boundary_is_a_bad_request() {
    for (String type : new String[] {"multipart/form-data", "multipart/form-data; boundary=x"}) {
      assertThatThrownBy(() -> read(type, "no parts at all"))
          .isInstanceOf(BadRequestException.class);
    }
    String part = "--x\r\nContent-Disposition: form-data; name=\"n\"\r\n\r\nv\r\n";
    assertThatThrownBy(() -> read("multipart/form-data; boundary=x", part.repeat(300) + "--x--"))
        .isInstanceOf(BadRequestException.class);
  }

  @Test
  void no_body_is_an_empty_one() throws IOException {
    assertThat(read(null, "").has("a")).isFalse();
    assertThat(read("application/json", "").has("a")).isFalse();
  }

  @Test
  void broken_json_is_a_bad_request() {
    assertThatThrownBy(() -> read("application/json", "{\"a\":"))
        .isInstanceOf(BadRequestException.class)
        .hasMessageStartingWith("JSON parse error - ");
  }

  @Test
  void json_that_nests_too_deep_is_a_bad_request() {
    assertThatThrownBy(() -> read("application/json", "[".repeat(200_000)))
        .isInstanceOf(BadRequestException.class)
        .hasMessage("JSON parse error - a value is nested too deep or too long");
  }

  @Test
  void a_list_is_no_body() {
    assertThatThrownBy(() -> read("application/json", "[]"))
        .isInstanceOfSatisfying(
            InvalidException.class,
            e ->
                assertThat(e.errors().get("non_field_errors"))
                    .containsExactly("Invalid data. Expected a dictionary, but got list."));
  }

  @Test
  void another_type_is_not_supported() {
    assertThatThrownBy(() -> read("text/xml", "<a/>")).isInstanceOf(NotSupportedException.class);
    assertThatThrownBy(() -> read(null, "a")).isInstanceOf(NotSupportedException.class);
  }

  @Test
  void a_body_has_a_size() {
    assertThatThrownBy(() -> read("application/json", " ".repeat(BodyReader.MAX_BYTES + 1)))
        .isInstanceOfSatisfying(
            ClientErrorException.class,
            e -> assertThat(e.getResponse().getStatus()).isEqualTo(413));
  }
}
