package dev.vedette.api.access;

import static dev.vedette.api.ShapeAssertions.assertJson;
import static dev.vedette.api.ShapeAssertions.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.access.Scope;
import dev.vedette.api.Examples;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RootAssemblerTest {

  @Test
  void nobody_is_nobody() {
    assertJson(
        RootAssembler.of(Optional.empty()), "{\"version\":\"0\",\"auth\":null,\"user\":null}");
  }

  @Test
  void a_token_tells_its_scopes_and_its_user() {
    JsonNode root =
        json(RootAssembler.of(Optional.of(Examples.token(Scope.PROJECT_READ, Scope.ORG_READ))));
    assertThat(root.path("auth").toString())
        .isEqualTo("{\"scopes\":[\"org:read\",\"project:read\"]}");
    assertThat(root.path("user").path("id").asText()).isEqualTo("6");
    assertThat(root.path("user").path("email").asText()).isEqualTo("jane@example.com");
  }

  @Test
  void a_session_has_no_token() {
    JsonNode root = json(RootAssembler.of(Optional.of(Examples.session())));
    assertThat(root.path("auth").isNull()).isTrue();
    assertThat(root.path("user").path("lastLogin").isNull()).isTrue();
    assertThat(root.path("user").path("emails").path(0).path("is_verified").isBoolean()).isTrue();
  }
}
