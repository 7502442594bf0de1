package dev.vedette.oidc;

import dev.vedette.access.Role;
import java.util.Optional;

/** A client of no provider, for tests of what follows from an identity. */
public final class FakeOidcClient extends OidcClient {

  private Optional<OidcSettings.Newcomers> newcomers = Optional.empty();

  /** Everybody joins this organization from here on. */
  public void welcome(String organization) {
    newcomers = Optional.of(new OidcSettings.Newcomers(organization, Role.MEMBER));
  }

  /** Nobody joins who is not invited. */
  public void welcomeNobody() {
    newcomers = Optional.empty();
  }

  @Override
  public Optional<String> name() {
    return Optional.of("Jurisdiction ID");
  }

  @Override
  Optional<OidcSettings.Newcomers> newcomers() {
    return newcomers;
  }
}
