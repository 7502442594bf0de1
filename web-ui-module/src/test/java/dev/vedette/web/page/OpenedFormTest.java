package dev.vedette.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenedFormTest {

  private final OpenedForm form =
      new OpenedForm(
          OpenedForm.text(Map.of("name", "Pumps", "sentry:a-b", "true", "list", "a = b\nc")));

  @Test
  void a_field_that_holds_what_it_held_is_not_changed() {
    assertThat(form.isChanged("name", "Pumps")).isFalse();
    assertThat(form.isChanged("sentry:a-b", "true")).isFalse();
    assertThat(form.isChanged("name", "Pump")).isTrue();
    assertThat(form.isChanged("name", "")).isTrue();
    assertThat(form.isChanged("sentry:a-b", "false")).isTrue();
  }

  @Test
  void the_ends_of_lines_that_a_browser_sends_are_no_change() {
    assertThat(form.isChanged("list", "a = b\r\nc\r\n")).isFalse();
    assertThat(form.isChanged("list", "a = b\r\n\r\nc")).isTrue();
  }

  @Test
  void without_what_a_field_held_it_counts_as_changed() {
    for (String text : new String[] {"", "nonsense", "=", "name", "name=", " name = x "}) {
      assertThat(new OpenedForm(text).isChanged("name", "Pumps")).as(text).isTrue();
    }
  }
}
