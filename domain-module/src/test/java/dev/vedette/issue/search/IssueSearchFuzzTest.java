package dev.vedette.issue.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Any text is a search or refused, and the refusal says where. */
class IssueSearchFuzzTest {

  @FuzzTest(maxDuration = "60s")
  void any_text_is_terms_or_an_error_with_its_place(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    try {
      IssueSearch search = IssueSearch.parse(text);
      assertThat(text.length()).isLessThanOrEqualTo(IssueSearch.MAX_LENGTH);
      assertThat(search.terms()).hasSizeLessThanOrEqualTo(IssueSearch.MAX_TERMS);
      assertThat(IssueSearch.parse(text)).isEqualTo(search);
      if (text.length() + 2 <= IssueSearch.MAX_LENGTH) {
        assertThat(placeless(IssueSearch.parse(" " + text + " "))).isEqualTo(placeless(search));
      }
    } catch (SearchSyntaxException e) {
      assertThat(e.column()).isBetween(1, text.length() + 1);
      assertThat(e.problem()).isNotBlank().hasSizeLessThan(2 * IssueSearch.MAX_LENGTH);
    }
  }

  private static String placeless(IssueSearch search) {
    return search.toString().replaceAll("column=\\d+", "");
  }
}
