package dev.vedette.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is too much for a form is refused before anything reads it. */
class FormSizeFilterTest {

  @Test
  void a_form_of_a_megabyte_is_read() {
    assertThat(FormSizeFilter.refusal(Area.PAGES, "POST", FormSizeFilter.MAX_BYTES)).isEmpty();
  }

  @Test
  void a_larger_one_is_not() {
    assertThat(FormSizeFilter.refusal(Area.PAGES, "POST", FormSizeFilter.MAX_BYTES + 1))
        .hasValue(413);
  }

  @Test
  void a_body_without_a_length_could_be_endless() {
    assertThat(FormSizeFilter.refusal(Area.PAGES, "POST", -1)).hasValue(411);
  }

  @Test
  void a_page_is_asked_for_without_a_body() {
    assertThat(FormSizeFilter.refusal(Area.PAGES, "GET", -1)).isEmpty();
  }

  @Test
  void ingestion_and_the_api_have_limits_of_their_own() {
    assertThat(FormSizeFilter.refusal(Area.INGESTION, "POST", 50_000_000)).isEmpty();
    assertThat(FormSizeFilter.refusal(Area.API, "POST", -1)).isEmpty();
  }
}
