package dev.vedette.onboarding;

import dev.vedette.access.PasswordService;
import dev.vedette.access.Scope;
import dev.vedette.access.TokenService;
import dev.vedette.access.TokenTerms;
import dev.vedette.access.User;
import dev.vedette.access.UserService;
import dev.vedette.organization.OrganizationService;
import dev.vedette.platform.ConfigKey;
import dev.vedette.platform.StartupException;
import dev.vedette.platform.VedetteConfig;
import dev.vedette.platform.problem.ProblemException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Creates the owner that the configuration names, on an empty database, in one transaction. */
@Stateless
public class FirstOwner {

  @Inject private VedetteConfig config;
  @Inject private UserService users;
  @Inject private PasswordService passwords;
  @Inject private TokenService tokens;
  @Inject private OrganizationService organizations;

  /**
   * Creates the account, its organization and its token.
   *
   * @throws StartupException if a configured value is not usable
   */
  public User create(String email) {
    String password =
        config
            .adminPassword()
            .orElseThrow(
                () ->
                    new StartupException(
                        ConfigKey.ADMIN_EMAIL.variable()
                            + " is set, but "
                            + ConfigKey.ADMIN_PASSWORD.variable()
                            + " is not; set both, or none to get a set-up link."));
    passwords
        .problem(password, email)
        .ifPresent(
            problem -> {
              throw new StartupException(
                  ConfigKey.ADMIN_PASSWORD.variable() + " cannot be used. " + problem);
            });
    try {
      User user = users.create(email, "", password);
      organizations.create(config.organization(), name(config.organization()), user.id());
      config.adminToken().ifPresent(token -> createToken(user, token));
      return user;
    } catch (ProblemException e) {
      throw new StartupException(
          "The first owner cannot be created from VEDETTE_ADMIN_* and VEDETTE_ORGANIZATION: "
              + e.detail(),
          e);
    }
  }

  private void createToken(User user, String token) {
    try {
      tokens.createWithText(
          user.id(), TokenTerms.of("Created at the first start", Scope.all()), token);
    } catch (IllegalArgumentException e) {
      throw new StartupException(
          ConfigKey.ADMIN_TOKEN.variable() + " must be 64 lower-case hexadecimal digits.", e);
    }
  }

  private static String name(String slug) {
    return slug.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + slug.substring(1);
  }
}
