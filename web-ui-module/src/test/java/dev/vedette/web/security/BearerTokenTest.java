package dev.vedette.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.access.AuthenticationFailedException;
import org.junit.jupiter.api.Test;

class BearerTokenTest {

  @Test
  void no_header_and_other_schemes_are_not_ours() throws Exception {
    assertThat(BearerToken.of(null)).isEmpty();
    assertThat(BearerToken.of("Basic abc")).isEmpty();
    assertThat(BearerToken.of("DSN https://key@host/1")).isEmpty();
    assertThat(BearerToken.of("")).isEmpty();
  }

  @Test
  void the_scheme_is_written_in_any_case() throws Exception {
    assertThat(BearerToken.of("bearer abc")).contains("abc");
    assertThat(BearerToken.of("BEARER  abc ")).contains("abc");
  }

  @Test
  void a_scheme_alone_has_no_credentials() {
    assertThatThrownBy(() -> BearerToken.of("Bearer "))
        .isInstanceOf(AuthenticationFailedException.class)
        .hasMessage("Invalid token header. No credentials provided.");
  }

  @Test
  void a_token_has_no_spaces() {
    assertThatThrownBy(() -> BearerToken.of("Bearer a b"))
        .isInstanceOf(AuthenticationFailedException.class)
        .hasMessage("Invalid token header. Token string should not contain spaces.");
  }
}
