package dev.vedette.organization;

import dev.vedette.access.NewToken;
import dev.vedette.access.TokenService;
import dev.vedette.access.TokenTerms;
import dev.vedette.access.User;
import dev.vedette.platform.problem.ForbiddenException;
import dev.vedette.platform.problem.InvalidException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/**
 * Makes tokens of people, as far as their organizations let them. Tokens are not asked for a second
 * factor, so whoever still owes one to an organization makes none: a password alone would lead
 * around the rule. Tokens that were made before the rule go on, as in Sentry.
 */
@Stateless
public class PersonalTokenService {

  @Inject private TokenService tokens;
  @Inject private OrganizationRepository organizations;

  /**
   * Goes on only if the user may make tokens.
   *
   * @throws ForbiddenException if the user has no two-factor, and belongs to an organization that
   *     requires it
   */
  public void check(User user) {
    if (user.hasTwoFactor()) {
      return;
    }
    organizations
        .requiringTwoFactor(user.id())
        .ifPresent(
            organization -> {
              throw new ForbiddenException(
                  organization.toOrganization().name()
                      + " asks its members for two-factor sign-in. Set it up first, then you can"
                      + " make tokens.");
            });
  }

  /**
   * Makes a user's token.
   *
   * @throws ForbiddenException as {@link #check}
   * @throws InvalidException if the terms break their rules
   */
  public NewToken create(User user, TokenTerms terms) {
    check(user);
    return tokens.create(user.id(), terms);
  }
}
