package dev.vedette.api.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.access.Scope;
import dev.vedette.access.TokenTerms;
import dev.vedette.api.json.ApiJson;
import dev.vedette.api.json.Body;
import dev.vedette.api.json.InvalidBodyException;
import dev.vedette.platform.problem.BadRequestException;
import dev.vedette.platform.problem.NotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TokenBodyTest {

  private static Body body(String json) {
    try {
      return new Body((ObjectNode) ApiJson.MAPPER.readTree(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_token_has_scopes_and_perhaps_a_name_and_an_expiry() {
    TokenTerms terms =
        TokenBody.terms(
            body(
                """
                {"name": " CI ", "scopes": ["org:read", "event:read"],
                 "expiresAt": "2030-01-01T00:00:00Z"}
                """));
    assertThat(terms.name()).isEqualTo("CI");
    assertThat(terms.scopes()).containsExactlyInAnyOrder(Scope.ORG_READ, Scope.EVENT_READ);
    assertThat(terms.expiresAt()).contains(Instant.parse("2030-01-01T00:00:00Z"));
    assertThat(TokenBody.terms(body("{\"scopes\": [\"org:read\"]}")).name()).isEmpty();
  }

  @Test
  void unknown_scopes_and_malformed_times_are_named() {
    assertThatThrownBy(() -> TokenBody.terms(body("{\"scopes\": [\"org:all\"]}")))
        .isInstanceOf(InvalidBodyException.class)
        .extracting(e -> ((InvalidBodyException) e).errors().toString())
        .isEqualTo("{scopes=[\"org:all\" is not a valid choice.]}");
    assertThatThrownBy(() -> TokenBody.terms(body("{\"expiresAt\": \"tomorrow\"}")))
        .isInstanceOf(InvalidBodyException.class)
        .extracting(e -> ((InvalidBodyException) e).errors().toString())
        .asString()
        .contains("scopes=[This field is required.]", "Datetime has wrong format.");
  }

  @Test
  void the_name_of_an_organizations_token_is_neither_blank_nor_long() {
    assertThat(TokenBody.organizationTokenName(body("{\"name\": \"CI\"}"))).isEqualTo("CI");
    for (String blank : new String[] {"{}", "{\"name\": \" \"}", "{\"name\": null}"}) {
      assertThatThrownBy(() -> TokenBody.organizationTokenName(body(blank)))
          .isInstanceOf(BadRequestException.class)
          .hasMessage("The name cannot be blank.");
    }
    assertThatThrownBy(
            () -> TokenBody.organizationTokenName(body("{\"name\": \"" + "x".repeat(256) + "\"}")))
        .isInstanceOf(BadRequestException.class)
        .hasMessage("The name cannot be longer than 255 characters.");
  }

  @Test
  void what_is_no_number_is_no_id() {
    assertThat(TokenBody.id("12")).isEqualTo(12);
    assertThatThrownBy(() -> TokenBody.id("latest")).isInstanceOf(NotFoundException.class);
  }
}
