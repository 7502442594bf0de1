package dev.vedette.web.quota;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.ingest.Quota;
import dev.vedette.ingest.QuotaCategory;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuotaFormTest {

  @Test
  void an_empty_field_is_no_limit_and_zero_is_one() {
    QuotaForm form = typed("error-3600", " 100 ", "session-86400", "0", "monitor-60", "");
    assertThat(form.errors().isEmpty()).isTrue();
    assertThat(form.quotas())
        .containsExactly(
            new Quota(QuotaCategory.ERROR, 100, 3600), new Quota(QuotaCategory.SESSION, 0, 86_400));
  }

  @Test
  void what_is_no_number_is_an_error_on_its_field_and_stays_typed() {
    QuotaForm form = typed("error-60", "-1", "error-3600", "many", "error-86400", "9".repeat(16));
    assertThat(form.errors().byField()).containsOnlyKeys("error-60", "error-3600", "error-86400");
    assertThat(form.text(QuotaCategory.ERROR, 3600)).isEqualTo("many");
  }

  @Test
  void limits_are_shown_as_they_were_set() {
    QuotaForm form = QuotaForm.of(List.of(new Quota(QuotaCategory.ATTACHMENT, 5, 60)));
    assertThat(form.quotas()).containsExactly(new Quota(QuotaCategory.ATTACHMENT, 5, 60));
  }

  private static QuotaForm typed(String... pairs) {
    MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      form.putSingle(pairs[i], pairs[i + 1]);
    }
    return QuotaForm.of(form);
  }
}
