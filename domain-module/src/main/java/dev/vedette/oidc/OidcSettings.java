package dev.vedette.oidc;

import dev.vedette.access.Role;
import dev.vedette.platform.ConfigKey;
import dev.vedette.platform.StartupException;
import dev.vedette.platform.VedetteConfig;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/**
 * The OpenID provider, and whom it may let in.
 *
 * @param issuer as the provider writes it itself
 * @param name what the button says
 * @param newcomers where somebody gets an account whom nobody knows; empty: nowhere
 */
record OidcSettings(
    String issuer,
    String clientId,
    String clientSecret,
    String name,
    Optional<Newcomers> newcomers) {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  /**
   * What becomes of people whom nobody knows.
   *
   * @param organization slug
   * @param role never owner
   */
  record Newcomers(String organization, Role role) {}

  /**
   * Reads the configuration; empty where no provider is set.
   *
   * @throws StartupException if a value is malformed or missing
   */
  static Optional<OidcSettings> of(VedetteConfig config) {
    return config
        .oidcIssuer()
        .map(
            issuer ->
                new OidcSettings(
                    checked(issuer),
                    required(config.oidcClientId(), ConfigKey.OIDC_CLIENT_ID),
                    required(config.oidcClientSecret(), ConfigKey.OIDC_CLIENT_SECRET),
                    config.oidcName(),
                    config
                        .oidcOrganization()
                        .map(slug -> new Newcomers(slug, role(config.oidcRole())))));
  }

  private static String checked(String issuer) {
    try {
      URI uri = new URI(issuer);
      if (isSafe(uri) && uri.getRawQuery() == null && uri.getRawFragment() == null) {
        return issuer;
      }
    } catch (URISyntaxException e) {
      // The sentence below says it.
    }
    throw new StartupException(
        ConfigKey.OIDC_ISSUER.variable()
            + " must be the https address of an OpenID provider, but is "
            + issuer
            + ".");
  }

  /** Encrypted, or not leaving this machine. */
  static boolean isSafe(URI uri) {
    String host = uri.getHost();
    return host != null
        && uri.getRawUserInfo() == null
        && ("https".equals(uri.getScheme())
            || "http".equals(uri.getScheme()) && LOOPBACK.contains(host));
  }

  private static String required(Optional<String> value, ConfigKey key) {
    return value.orElseThrow(
        () ->
            new StartupException(
                key.variable()
                    + " is missing: it is needed where "
                    + ConfigKey.OIDC_ISSUER.variable()
                    + " is set."));
  }

  private static Role role(String id) {
    return Role.of(id)
        .filter(role -> role != Role.OWNER)
        .orElseThrow(
            () ->
                new StartupException(
                    ConfigKey.OIDC_ROLE.variable()
                        + " must be member, admin or manager, but is "
                        + id
                        + "."));
  }

  /** Keeps the secret out of logs. */
  @Override
  public String toString() {
    return "OidcSettings[" + issuer + ", " + clientId + "]";
  }
}
