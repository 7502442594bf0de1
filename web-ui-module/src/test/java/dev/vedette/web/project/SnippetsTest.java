package dev.vedette.web.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SnippetsTest {

  private static final String DSN = "http://0123abcd@localhost:8080/base/7";

  @Test
  void every_snippet_names_the_project() {
    for (GettingStartedPage.Snippet snippet : Snippets.forDsn(DSN, "java")) {
      String last = snippet.steps().get(snippet.steps().size() - 1).code();
      assertThat(last).contains(snippet.name().equals("curl") ? "0123abcd" : DSN);
    }
  }

  @Test
  void the_language_of_the_project_is_unfolded() {
    assertThat(open("python-django")).containsExactly("Python");
    assertThat(open("node-express")).containsExactly("JavaScript");
    assertThat(open("")).containsExactly("curl");
  }

  @Test
  void curl_sends_to_the_store_endpoint_below_the_base_path() {
    GettingStartedPage.Snippet curl = Snippets.forDsn(DSN, "").get(4);

    assertThat(curl.steps().get(0).code()).contains("'http://localhost:8080/base/api/7/store/'");
  }

  private static List<String> open(String platform) {
    return Snippets.forDsn(DSN, platform).stream()
        .filter(GettingStartedPage.Snippet::open)
        .map(GettingStartedPage.Snippet::name)
        .toList();
  }
}
