package dev.vedette.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.event.EventTerms.TagTerm;
import dev.vedette.platform.problem.BadRequestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTermsTest {

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  "})
  void nothing_asks_for_nothing(String search) {
    assertThat(EventTerms.parse(search).isEmpty()).isTrue();
  }

  @Test
  void several_words_are_one_phrase_in_lower_case() {
    assertThat(EventTerms.parse(" Leak in   PUMP ").phrase()).isEqualTo("leak in pump");
  }

  @Test
  void a_tag_is_a_key_and_a_value() {
    assertThat(EventTerms.parse("os.name:Linux leak !level:info").tags())
        .containsExactly(
            new TagTerm("os.name", "Linux", false), new TagTerm("level", "info", true));
  }

  @Test
  void a_value_with_blanks_stands_in_quotes() {
    assertThat(EventTerms.parse("browser:\"Firefox \\\"9\\\" beta\" x"))
        .isEqualTo(
            new EventTerms(
                "x", java.util.List.of(new TagTerm("browser", "Firefox \"9\" beta", false))));
  }

  @Test
  void release_dist_and_user_are_stored_under_names_of_their_own() {
    assertThat(
            EventTerms.parse("release:a@1 dist:7 user:\"id:4\" user.id:\"5\" tags[release]:x")
                .tags())
        .containsExactly(
            new TagTerm("sentry:release", "a@1", false),
            new TagTerm("sentry:dist", "7", false),
            new TagTerm("sentry:user", "id:4", false),
            new TagTerm("sentry:user", "id:5", false),
            new TagTerm("release", "x", false));
  }

  @Test
  void an_address_and_a_time_are_words() {
    assertThat(EventTerms.parse("http://example.org/ \"12:30 h\"").phrase())
        .isEqualTo("http://example.org/ 12:30 h");
  }

  @Test
  void message_and_title_are_words() {
    assertThat(EventTerms.parse("message:\"a leak\"").phrase()).isEqualTo("a leak");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "is:unresolved",
        "has:url",
        "level:",
        "a OR b",
        "(a)",
        "x AND y",
        "\"open",
        "age:-1h"
      })
  void what_cannot_be_asked_is_refused(String search) {
    assertThatThrownBy(() -> EventTerms.parse(search)).isInstanceOf(BadRequestException.class);
  }

  @Test
  void what_is_wrong_is_told_with_its_column() {
    assertThatThrownBy(() -> EventTerms.parse("leak is:resolved")).hasMessageContaining("column 6");
  }

  @Test
  void a_star_stands_for_any_characters_and_nothing_else_does() {
    TagTerm term = EventTerms.parse("url:*/100%_!*").tags().get(0);
    assertThat(term.pattern()).isTrue();
    assertThat(term.like()).isEqualTo("%/100!%!_!!%");
  }

  @Test
  void a_search_of_a_million_characters_is_refused_unread() {
    assertThatThrownBy(() -> EventTerms.parse("a".repeat(1_000_000)))
        .isInstanceOf(BadRequestException.class);
  }
}
