package dev.vedette.api.token;

import static dev.vedette.api.ShapeAssertions.assertJson;
import static dev.vedette.api.ShapeAssertions.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.access.NewToken;
import dev.vedette.access.Scope;
import dev.vedette.access.Token;
import dev.vedette.access.TokenKind;
import dev.vedette.api.Examples;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TokenAssemblerTest {

  private static final Token USER =
      Examples.token(Scope.PROJECT_READ, Scope.EVENT_READ).token().get();

  private static final Token ORGANIZATION =
      new Token(
          8,
          TokenKind.ORGANIZATION,
          OptionalLong.empty(),
          OptionalLong.of(1),
          "CI",
          Set.of(Scope.ORG_CI),
          "wxyz",
          OptionalLong.of(6),
          Examples.TIME,
          Optional.of(Examples.TIME.plusSeconds(60)),
          Optional.of(Examples.TIME.plusSeconds(3600)));

  @Test
  void a_users_token_has_all_of_its_keys_but_the_text() {
    assertJson(
        TokenAssembler.ofUser(USER),
        """
        {"id": "7", "name": "a token", "scopes": ["event:read", "project:read"],
         "application": null, "expiresAt": null, "dateCreated": "2026-03-01T12:00:00Z",
         "dateLastUsed": null, "state": null, "refreshToken": null,
         "tokenLastCharacters": "abcd"}
        """);
  }

  @Test
  void an_organizations_token_has_all_of_its_keys_but_the_text() {
    assertJson(
        TokenAssembler.ofOrganization(ORGANIZATION),
        """
        {"id": "8", "name": "CI", "scopes": ["org:ci"], "tokenLastCharacters": "wxyz",
         "dateCreated": "2026-03-01T12:00:00Z", "dateLastUsed": "2026-03-01T12:01:00Z",
         "expiresAt": "2026-03-01T13:00:00Z", "projectLastUsedId": null}
        """);
  }

  @Test
  void the_text_is_shown_with_a_new_token_only() {
    assertThat(json(TokenAssembler.ofUser(new NewToken(USER, "sntryu_x"))).path("token").asText())
        .isEqualTo("sntryu_x");
    assertThat(
            json(TokenAssembler.ofOrganization(new NewToken(ORGANIZATION, "sntrys_x")))
                .path("token")
                .asText())
        .isEqualTo("sntrys_x");
  }
}
