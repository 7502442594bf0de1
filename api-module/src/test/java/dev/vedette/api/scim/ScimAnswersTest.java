package dev.vedette.api.scim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScimAnswersTest {

  @Test
  void an_error_of_the_api_becomes_one_of_scim() {
    assertThat(ScimAnswers.shaped(404, Map.of("detail", "Group not found.")))
        .isEqualTo(
            Map.of(
                "schemas",
                List.of("urn:ietf:params:scim:api:messages:2.0:Error"),
                "status",
                "404",
                "detail",
                "Group not found."));
  }

  @Test
  void messages_by_field_become_one_text() {
    assertThat(ScimAnswers.shaped(400, Map.of("userName", List.of("This field is required."))))
        .containsEntry("detail", "{\"userName\":[\"This field is required.\"]}")
        .doesNotContainKey("userName");
  }

  @Test
  void a_conflict_is_about_uniqueness_and_keeps_what_sentry_says() {
    assertThat(
            ScimAnswers.shaped(
                409, Map.of("detail", "It exists.", "non_field_errors", List.of("It exists."))))
        .containsEntry("scimType", "uniqueness")
        .containsEntry("status", "409")
        .containsKey("non_field_errors");
  }
}
