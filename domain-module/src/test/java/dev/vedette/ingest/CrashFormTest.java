package dev.vedette.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class CrashFormTest {

  private final CrashForm form = new CrashForm();

  @Test
  void nothing_tells_of_no_event() {
    assertThat(form.event()).isEmpty();
  }

  @Test
  void the_event_is_json_in_one_field_or_in_parts() {
    field("sentry__2", "\":\"game@1\"}");
    field("sentry__1", "{\"release");
    assertThat(form.event()).hasToString("{\"release\":\"game@1\"}");
  }

  @Test
  void single_values_are_put_where_they_belong() {
    field("sentry", "{\"user\":{\"id\":\"1\"}}");
    field("sentry[user][email]", "a@b.c");
    field("sentry[release]", "game@1");
    assertThat(form.event())
        .hasToString("{\"user\":{\"id\":\"1\",\"email\":\"a@b.c\"},\"release\":\"game@1\"}");
  }

  @Test
  void every_other_field_is_additional_data() {
    field("gpu", "x");
    field("sentry[", "y");
    field("sentry[a][][b]", "z");
    assertThat(form.event())
        .hasToString("{\"extra\":{\"gpu\":\"x\",\"sentry[\":\"y\",\"sentry[a][][b]\":\"z\"}}");
  }

  @Test
  void an_event_of_the_crash_handler_takes_the_place_of_the_fields() {
    field("sentry", "{\"release\":\"other\"}");
    form.file("__sentry-event", HexFormat.of().parseHex("81a772656c65617365a161"));
    assertThat(form.event()).hasToString("{\"release\":\"a\"}");
  }

  @Test
  void breadcrumbs_come_from_two_files_the_older_first() {
    form.file("__sentry-breadcrumb1", crumb('9'));
    form.file("__sentry-breadcrumb2", crumb('8'));
    assertThat(form.event())
        .hasToString("{\"breadcrumbs\":[{\"timestamp\":\"8\"},{\"timestamp\":\"9\"}]}");
  }

  @Test
  void what_is_malformed_is_ignored() {
    field("sentry", "{nonsense");
    form.file("__sentry-event", new byte[] {(byte) 0xc1});
    form.file("__sentry-breadcrumb1", new byte[] {1});
    assertThat(form.event()).isEmpty();
  }

  @Test
  void a_form_of_a_million_fields_does_not_grow() {
    for (int i = 0; i < 100_000; i++) {
      field("f" + i, "x");
    }
    assertThat(form.event().path("extra").size()).isLessThanOrEqualTo(500);
  }

  private void field(String name, String value) {
    form.field(name, value.getBytes(UTF_8));
  }

  private static byte[] crumb(char time) {
    return HexFormat.of()
        .parseHex("81a974696d657374616d70a1" + HexFormat.of().toHexDigits((byte) time));
  }
}
