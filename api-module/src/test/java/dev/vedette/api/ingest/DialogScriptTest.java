package dev.vedette.api.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialogScriptTest {

  private static final String ENDPOINT = "https://e.org/api/embed/error-page/?dsn=x&eventId=y";

  @Test
  void a_page_chooses_its_texts_and_fills_in_who_is_there() {
    String script =
        script(
            Map.of(
                "title", List.of("Oh no"),
                "labelSubmit", List.of("Go"),
                "name", List.of("Jane"),
                "email", List.of("j@e.org")));
    assertThat(script)
        .contains("\"title\":\"Oh no\"", "\"labelSubmit\":\"Go\"", "\"labelName\":\"Name\"")
        .contains("{\"name\":\"Jane\",\"email\":\"j@e.org\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "de, Schließen",
    "fr-CA, Fermer",
    "pt_BR, Fechar",
    "xx, Close",
    "'../../etc', Close",
  })
  void its_language_is_one_that_we_have(String lang, String close) {
    assertThat(script(Map.of("lang", List.of(lang)))).contains("\"labelClose\":\"" + close + "\"");
  }

  @Test
  void without_a_language_it_is_the_browsers() {
    assertThat(DialogScript.of(ENDPOINT, Map.of(), Optional.of("nl-NL,nl;q=0.9,en")))
        .contains("\"labelClose\":\"Sluiten\"");
  }

  @Test
  void no_text_of_a_link_can_become_script() {
    String evil = "</script><script>alert(1)</script>\"});alert(2)//\u2028";
    String script =
        script(Map.of("title", List.of(evil), "name", List.of(evil), "email", List.of(evil)));
    assertThat(script)
        .doesNotContain("</script>", "\u2028")
        .doesNotContainPattern("[^\\\\]\"\\}\\);alert")
        .contains("\\u003c/script\\u003e");
    assertThat(DialogScript.of(ENDPOINT + "&title=" + evil, Map.of(), Optional.empty()))
        .doesNotContain("</script>");
  }

  @Test
  void a_text_of_a_megabyte_is_cut() {
    assertThat(script(Map.of("title", List.of("x".repeat(1_000_000)))).length()).isLessThan(20_000);
  }

  @Test
  void every_language_has_every_text() {
    for (String lang : List.of("en", "de", "es", "fr", "it", "nl", "pt")) {
      assertThat(script(Map.of("lang", List.of(lang))))
          .contains("\"successMessage\":\"")
          .doesNotContain("\"title\":\"\"", "\"successMessage\":\"\"");
    }
  }

  private static String script(Map<String, List<String>> query) {
    return DialogScript.of(ENDPOINT, query, Optional.empty());
  }
}
