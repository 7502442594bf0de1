package dev.vedette.organization;

import dev.vedette.access.Caller;
import dev.vedette.access.User;
import java.time.Instant;

/**
 * A group of people, teams and projects that sees nothing of any other.
 *
 * @param slug unique on the server, 3 to 50 characters
 * @param settings what it lets its members do, and what it asks of them
 */
public record Organization(
    long id, String slug, String name, OrganizationSettings settings, Instant dateCreated) {

  /**
   * Whether a caller has to set two-factor up before anything here is theirs to see. Tokens are not
   * asked: they have no second factor.
   */
  public boolean wantsTwoFactorOf(Caller caller) {
    return settings.require2FA()
        && caller.bySession()
        && caller.user().filter(User::hasTwoFactor).isEmpty();
  }
}
