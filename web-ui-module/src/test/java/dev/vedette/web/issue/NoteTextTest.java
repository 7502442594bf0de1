package dev.vedette.web.issue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.web.issue.TriageSection.Part;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NoteTextTest {

  @Test
  void complete_web_addresses_are_links_and_nothing_else_is() {
    assertThat(NoteText.parts("See https://a.example/x?y=1, or (http://b.example)."))
        .containsExactly(
            text("See "), link("https://a.example/x?y=1"), text(", or (http://b.example)."));
    assertThat(NoteText.parts("javascript:alert(1) data:text/html,x //c.example mailto:a@b.c"))
        .containsExactly(text("javascript:alert(1) data:text/html,x //c.example mailto:a@b.c"));
  }

  @Test
  void lines_and_spaces_stay_as_they_are() {
    assertThat(NoteText.parts("a\n  b https://a.example\n"))
        .containsExactly(text("a\n  b "), link("https://a.example"), text("\n"));
    assertThat(NoteText.parts("")).isEmpty();
  }

  private static Part text(String text) {
    return new Part(text, Optional.empty());
  }

  private static Part link(String address) {
    return new Part(address, Optional.of(address));
  }
}
