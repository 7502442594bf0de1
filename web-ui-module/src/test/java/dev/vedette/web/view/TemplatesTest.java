package dev.vedette.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.web.PagesUnderTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must be true of every page, whatever it shows. */
class TemplatesTest {

  private static final Pattern CONTROL =
      Pattern.compile("<(input|select|textarea)\\b([^>]*)>", Pattern.CASE_INSENSITIVE);
  private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");

  static Stream<PagesUnderTest.Named> pages() {
    return PagesUnderTest.all();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void text_from_events_never_becomes_markup(PagesUnderTest.Named page) {
    assertThat(page.html())
        .doesNotContain("<script>alert")
        .doesNotContain("<img src=x")
        .doesNotContainPattern("(href|src|action)=\"\\s*(javascript|data|vbscript):");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void nothing_inline_that_the_security_policy_refuses(PagesUnderTest.Named page) {
    assertThat(page.html())
        .doesNotContainPattern("<[^>]+\\sstyle=")
        .doesNotContainPattern("<[^>]+\\son[a-z]+=\"")
        .doesNotContain("<style")
        .doesNotContainPattern("<script(?![^>]*\\ssrc=\"/static/)");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void a_page_has_a_language_a_title_and_one_first_heading(PagesUnderTest.Named page) {
    assertThat(page.html())
        .contains("<html lang=\"en\"")
        .containsPattern("<title>[^<]+ · Vedette</title>");
    assertThat(count(page.html(), "<h1")).isEqualTo(1);
    assertThat(count(page.html(), "<main")).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void every_control_has_a_label(PagesUnderTest.Named page) {
    Matcher controls = CONTROL.matcher(page.html());
    while (controls.find()) {
      String attributes = controls.group(2);
      if (attributes.contains("type=\"hidden\"")) {
        continue;
      }
      Matcher id = ID.matcher(attributes);
      boolean labelled =
          (id.find() && page.html().contains("for=\"" + id.group(1) + "\""))
              || attributes.contains("aria-label=")
              || wrapped(page.html(), controls.start());
      assertThat(labelled).as(controls.group()).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void ids_are_unique_and_references_to_them_lead_somewhere(PagesUnderTest.Named page) {
    List<String> ids = new ArrayList<>();
    Matcher found = ID.matcher(page.html());
    while (found.find()) {
      ids.add(found.group(1));
    }
    Set<String> unique = new HashSet<>(ids);
    assertThat(ids).hasSameSizeAs(unique);
    Matcher references =
        Pattern.compile("\\s(?:aria-labelledby|aria-describedby|for)=\"([^\"]*)\"")
            .matcher(page.html());
    while (references.find()) {
      assertThat(unique).contains(references.group(1).split(" "));
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void every_form_that_changes_something_carries_the_token(PagesUnderTest.Named page) {
    Matcher forms =
        Pattern.compile("<form[^>]*method=\"post\".*?</form>", Pattern.DOTALL).matcher(page.html());
    while (forms.find()) {
      assertThat(forms.group()).contains("name=\"_csrf\"");
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void no_template_syntax_is_left(PagesUnderTest.Named page) {
    assertThat(page.html())
        .doesNotContainPattern("\\sth:[a-z]+=")
        .doesNotContain("${")
        .doesNotContain("<th:");
  }

  private static boolean wrapped(String html, int at) {
    int open = html.lastIndexOf("<label", at);
    int close = html.lastIndexOf("</label", at);
    return open > close;
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }
}
