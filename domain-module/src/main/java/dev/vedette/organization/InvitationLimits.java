package dev.vedette.organization;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.vedette.platform.Limiter;
import dev.vedette.platform.problem.TooManyRequestsException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Bounds how much mail an organization can make the server send, and how many links a stranger can
 * try. Kept in memory.
 */
@ApplicationScoped
class InvitationLimits {

  /** Invitations of an organization in an hour. */
  static final int OF_ORGANIZATION = 300;

  /** Invitations to one address in an hour. */
  static final int TO_ADDRESS = 10;

  /** Links in ten minutes from one client address that do not work. */
  static final int GUESSES = 30;

  private final Limiter invitations;
  private final Limiter guesses;

  InvitationLimits() {
    this(Ticker.systemTicker());
  }

  InvitationLimits(Ticker ticker) {
    invitations =
        new Limiter(
            Duration.ofHours(1), "You are being rate limited for too many invitations.", ticker);
    guesses =
        new Limiter(
            Duration.ofMinutes(10),
            "Too many links that do not work. Wait ten minutes and try again.",
            ticker);
  }

  /**
   * Counts an invitation.
   *
   * @throws TooManyRequestsException if there were too many
   */
  void invite(long organizationId, String email) {
    invitations.count(organizationId + " " + email, TO_ADDRESS);
    invitations.count(Long.toString(organizationId), OF_ORGANIZATION);
  }

  /**
   * Counts a link before it is looked at, so that many at once get no further than many in a row.
   *
   * @throws TooManyRequestsException if too many did not work
   */
  void guess(String address) {
    guesses.count(address, GUESSES);
  }

  /** Takes the count back: the link is a real one. */
  void known(String address) {
    guesses.takeBack(address);
  }
}
