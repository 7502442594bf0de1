package dev.vedette.api.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportFormTest {

  @Test
  void a_form_that_is_filled_in_is_good() {
    ReportForm form = ReportForm.parse("name=J%C3%A4ne&email=j%40e.org&comments=It+broke%21");
    assertThat(form.errors()).isEmpty();
    assertThat(form.name()).isEqualTo("Jäne");
    assertThat(form.comments()).isEqualTo("It broke!");
  }

  @Test
  void every_field_is_required() {
    assertThat(ReportForm.parse("name=+").errors()).containsOnlyKeys("name", "email", "comments");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jane", "@e.org", "j@e", "j@.org", "j@e..org", "a b@e.org"})
  void an_address_has_a_host(String email) {
    assertThat(ReportForm.parse("name=x&comments=x&email=" + email).errors())
        .containsOnlyKeys("email");
  }
}
