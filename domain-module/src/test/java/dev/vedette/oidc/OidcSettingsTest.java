package dev.vedette.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.access.Role;
import dev.vedette.platform.StartupException;
import dev.vedette.platform.VedetteConfig;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OidcSettingsTest {

  private String issuer = "https://id.example.com/realms/one";
  private String secret = "secret";
  private String organization = "";
  private String role = "member";

  private final VedetteConfig config =
      new VedetteConfig() {
        @Override
        public Optional<String> oidcIssuer() {
          return Optional.of(issuer).filter(text -> !text.isEmpty());
        }

        @Override
        public Optional<String> oidcClientId() {
          return Optional.of("vedette");
        }

        @Override
        public Optional<String> oidcClientSecret() {
          return Optional.of(secret).filter(text -> !text.isEmpty());
        }

        @Override
        public String oidcName() {
          return "ID";
        }

        @Override
        public Optional<String> oidcOrganization() {
          return Optional.of(organization).filter(text -> !text.isEmpty());
        }

        @Override
        public String oidcRole() {
          return role;
        }
      };

  @Test
  void without_an_issuer_there_is_no_provider() {
    issuer = "";

    assertThat(OidcSettings.of(config)).isEmpty();
  }

  @Test
  void nobody_gets_an_account_unless_the_configuration_says_so() {
    assertThat(OidcSettings.of(config).orElseThrow().newcomers()).isEmpty();

    organization = "acme";
    role = "manager";
    assertThat(OidcSettings.of(config).orElseThrow().newcomers())
        .contains(new OidcSettings.Newcomers("acme", Role.MANAGER));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://id.example.com",
        "id.example.com",
        "https://user@id.example.com",
        "https://id.example.com/?x=1",
        "ftp://id.example.com",
        "https://"
      })
  void an_issuer_is_reached_over_https(String wrong) {
    issuer = wrong;

    assertThatThrownBy(() -> OidcSettings.of(config))
        .isInstanceOf(StartupException.class)
        .hasMessageContaining("VEDETTE_OIDC_ISSUER must be the https address");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1:1", "http://[::1]:1"})
  void an_issuer_on_this_machine_needs_no_https(String local) {
    issuer = local;

    assertThat(OidcSettings.of(config)).isPresent();
  }

  @Test
  void a_missing_secret_is_named() {
    secret = "";

    assertThatThrownBy(() -> OidcSettings.of(config))
        .hasMessageStartingWith("VEDETTE_OIDC_CLIENT_SECRET is missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"owner", "king", ""})
  void nobody_becomes_an_owner_by_signing_in(String wrong) {
    organization = "acme";
    role = wrong;

    assertThatThrownBy(() -> OidcSettings.of(config))
        .hasMessageStartingWith("VEDETTE_OIDC_ROLE must be member, admin or manager");
  }
}
