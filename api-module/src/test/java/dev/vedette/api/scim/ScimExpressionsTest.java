package dev.vedette.api.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters and paths, as RFC 7644 defines them and as identity providers write them. */
class ScimExpressionsTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "userName eq \"test.user@okta.local\", username, test.user@okta.local",
        "USERNAME Eq \"a@b.c\", username, a@b.c",
        "`  userName   EQ \"a@b.c\" `, username, a@b.c",
        "value eq \"23\", value, 23",
        "value eq 23, value, 23",
        "displayName eq \"Équipe 中 (EU) [1]\", displayname, Équipe 中 (EU) [1]",
        "urn:ietf:params:scim:schemas:core:2.0:User:userName eq \"a\", username, a",
        "externalId eq \"7\", externalid, 7",
        "emails.value eq \"a@b.c\", emails.value, a@b.c",
        "active eq true, active, true",
      })
  void a_comparison_by_eq_is_understood(String filter, String attribute, String value) {
    ScimComparison comparison = ScimExpressions.filter(filter);
    assertThat(comparison.attribute()).isEqualTo(attribute);
    assertThat(comparison.value()).isEqualTo(value);
  }

  @Test
  void a_text_is_read_as_the_json_that_it_is() {
    assertThat(ScimExpressions.filter("userName eq \"a\\\"b\\u0041\\\\ \\u00e9) or x\"").value())
        .isEqualTo("a\"bA\\ é) or x");
    assertThat(ScimExpressions.filter("userName eq \"\"").value()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "userName",
        "userName eq",
        "userName eq a@b.c",
        "userName eq 'a@b.c'",
        "userName eq \"a@b.c",
        "userName eq \"a@b.c\" garbage",
        "userName eq \"a\" or",
        "userName eq \"a\\u0000b\"",
        "userName eq \"\\ud800\"",
        "userName eq \"\\q\"",
        "é eq \"a\"",
        "userName pr",
        "userName ne \"a\"",
        "userName co \"a\"",
        "userName eq \"a\" and userName eq \"b\"",
        "userName eq \"a\", userName eq \"b\"",
        "not (userName eq \"a\")",
        "(userName eq \"a\")",
        "emails[type eq \"work\"]",
      })
  void anything_else_is_an_invalid_filter(String filter) {
    assertThatThrownBy(() -> ScimExpressions.filter(filter))
        .isInstanceOfSatisfying(
            ScimException.class, e -> assertThat(e.scimType()).contains("invalidFilter"));
  }

  @Test
  void an_expression_is_bounded_in_length_and_depth() {
    for (String filter :
        new String[] {
          "userName eq \"" + "x".repeat(ScimExpressions.MAX_LENGTH) + "\"",
          "(".repeat(5000) + "userName eq \"a\"" + ")".repeat(5000),
          "(".repeat(100) + "userName eq \"a\"" + ")".repeat(100),
          "userName eq \"a\"" + " and userName eq \"a\"".repeat(100),
          "a[".repeat(300),
          "x".repeat(1 << 20),
        }) {
      assertThatThrownBy(() -> ScimExpressions.filter(filter)).isInstanceOf(ScimException.class);
      assertThatThrownBy(() -> ScimExpressions.path(filter)).isInstanceOf(ScimException.class);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "members, members",
    "MEMBERS, members",
    "displayName, displayname",
    "name.givenName, name.givenname",
    "urn:ietf:params:scim:schemas:core:2.0:User:active, active",
    "urn:ietf:params:scim:schemas:core:2.0:Group:members, members",
  })
  void a_path_names_an_attribute(String path, String attribute) {
    assertThat(ScimExpressions.path(path)).isEqualTo(new ScimPath(attribute, Optional.empty()));
  }

  @Test
  void a_schema_of_another_kind_stays_part_of_the_name() {
    assertThat(
            ScimExpressions.path(
                    "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:active")
                .attribute())
        .isNotEqualTo("active");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "members[value eq \"23\"]",
        "members[value eq 23]",
        "Members[Value Eq \"23\"]",
        "urn:ietf:params:scim:schemas:core:2.0:Group:members[value eq \"23\"]",
      })
  void a_path_chooses_values_by_a_filter(String path) {
    assertThat(ScimExpressions.path(path))
        .isEqualTo(new ScimPath("members", Optional.of(new ScimComparison("value", "23"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "members[",
        "members[value eq \"23\"",
        "members[value eq \"23\"]x",
        "members[value eq \"23\"].display",
        "members[value eq \"23\" or value eq \"24\"]",
        "members[value pr]",
        "members x",
        "members[]",
        "[value eq \"23\"]",
      })
  void anything_else_is_an_invalid_path(String path) {
    assertThatThrownBy(() -> ScimExpressions.path(path))
        .isInstanceOfSatisfying(
            ScimException.class, e -> assertThat(e.scimType()).contains("invalidPath"));
  }
}
