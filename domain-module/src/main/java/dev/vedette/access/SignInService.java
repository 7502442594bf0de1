package dev.vedette.access;

import dev.vedette.platform.Secrets;
import dev.vedette.platform.problem.TooManyRequestsException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * Checks the credentials of people who sign in: e-mail address and password, then a code for those
 * who have two-factor on. Whoever has passed both gets a session from {@link SessionService}.
 */
@Stateless
public class SignInService {

  private static final String REFUSED = "The email address or the password is not right.";
  private static final String WRONG_CODE = "This code is not right, or it was used before.";

  /** Wrong codes for an account: few, since only who knows the password gets to try. */
  private static final int CODE_LIMIT = 5;

  private static final int ADDRESS_LIMIT = 50;

  @Inject private UserRepository users;
  @Inject private Passwords passwords;
  @Inject private SignInAttempts attempts;
  @Inject private SecondFactors factors;
  @Inject private CurrentActor actor;

  /**
   * The first step: checks the password.
   *
   * @param address of the client, to slow down guessing from one place
   * @return who it is; signed in with it alone only if they have no two-factor
   * @throws AuthenticationFailedException with one text for a wrong password, an unknown address
   *     and an inactive account
   * @throws TooManyRequestsException after too many failures for the account or from the address
   */
  public User signIn(String email, String password, String address)
      throws AuthenticationFailedException {
    List<Limit> limits = limits(UserRepository.normalized(email), address);
    begin(limits);
    Optional<UserEntity> user = users.find(email).filter(UserEntity::isActive);
    if (!matches(user, password)) {
      throw new AuthenticationFailedException(REFUSED);
    }
    limits.forEach(limit -> attempts.succeeded(limit.who()));
    return user.orElseThrow().toUser();
  }

  /**
   * The second step: checks a code of the app, or a recovery code, and uses it up.
   *
   * @param credentialVersion of the user when the first step was passed
   * @throws AuthenticationFailedException if the code is not good, or the account has changed since
   * @throws TooManyRequestsException after too many wrong codes for the account or from the address
   */
  public User confirm(long userId, String credentialVersion, String code, String address)
      throws AuthenticationFailedException {
    List<Limit> limits =
        List.of(
            new Limit("from " + address, ADDRESS_LIMIT),
            new Limit("code of " + userId, CODE_LIMIT));
    begin(limits);
    UserEntity user =
        users
            .find(userId)
            .filter(UserEntity::isActive)
            .filter(one -> one.toUser().credentialVersion().equals(credentialVersion))
            .orElseThrow(() -> new AuthenticationFailedException(REFUSED));
    actor.set(Actor.of(Caller.ofSession(user.toUser()), Optional.of(address)));
    if (!factors.use(user, code)) {
      throw new AuthenticationFailedException(WRONG_CODE);
    }
    limits.forEach(limit -> attempts.succeeded(limit.who()));
    return user.toUser();
  }

  /**
   * Failures that are put up with. The account's own limit is the highest, so that a stranger
   * cannot easily lock its owner out; an address's is higher than a pair's, because an office may
   * share one.
   */
  private static List<Limit> limits(String email, String address) {
    String account = Secrets.sha256(email); // of any length, and not to be kept as it is
    return List.of(
        new Limit("from " + address, ADDRESS_LIMIT),
        new Limit(account + " from " + address, 10),
        new Limit(account, 100));
  }

  /** Failures that are put up with, of an account, a place or both. */
  private record Limit(String who, int most) {}

  /**
   * Counts in this order up to the first limit that is reached. What one place is refused for does
   * not count against the account, or that place alone could lock its owner out.
   */
  private void begin(List<Limit> limits) {
    limits.forEach(limit -> attempts.count(limit.who(), limit.most()));
  }

  private boolean matches(Optional<UserEntity> user, String password) {
    Optional<String> stored = user.flatMap(UserEntity::passwordHash);
    if (stored.isEmpty()) {
      passwords.verifyNothing();
      return false;
    }
    return passwords.verify(password, stored.get());
  }
}
