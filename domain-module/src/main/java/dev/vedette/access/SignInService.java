package dev.vedette.access;

import dev.vedette.platform.Secrets;
import dev.vedette.platform.problem.TooManyRequestsException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Signs people in with e-mail address and password. */
@Stateless
public class SignInService {

  private static final String REFUSED = "The email address or the password is not right.";

  @Inject private UserRepository users;
  @Inject private Passwords passwords;
  @Inject private SignInAttempts attempts;
  @Inject private Clock clock;

  /**
   * Checks the credentials and notes the time of the sign-in.
   *
   * @param address of the client, to slow down guessing from one place
   * @throws AuthenticationFailedException with one text for a wrong password, an unknown address
   *     and an inactive account
   * @throws TooManyRequestsException after too many failures for the account or from the address
   */
  public User signIn(String email, String password, String address)
      throws AuthenticationFailedException {
    Map<String, Integer> limits = limits(UserRepository.normalized(email), address);
    limits.forEach(attempts::count);
    Optional<UserEntity> user = users.find(email).filter(UserEntity::isActive);
    if (!matches(user, password)) {
      throw new AuthenticationFailedException(REFUSED);
    }
    limits.keySet().forEach(attempts::succeeded);
    user.orElseThrow().signedIn(clock.instant());
    return user.orElseThrow().toUser();
  }

  /**
   * Failures that are put up with. The account's own limit is the highest, so that a stranger
   * cannot easily lock its owner out; an address's is higher than a pair's, because an office may
   * share one.
   */
  private static Map<String, Integer> limits(String email, String address) {
    String account = Secrets.sha256(email); // of any length, and not to be kept as it is
    return Map.of(account + " from " + address, 10, "from " + address, 50, account, 100);
  }

  private boolean matches(Optional<UserEntity> user, String password) {
    Optional<String> stored = user.flatMap(UserEntity::passwordHash);
    if (stored.isEmpty() || password.length() > Passwords.MAX_LENGTH) {
      passwords.verifyNothing();
      return false;
    }
    return passwords.verify(password, stored.get());
  }
}
