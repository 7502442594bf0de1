package dev.vedette.access;

import dev.vedette.platform.problem.TooManyRequestsException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/** Signs people in with e-mail address and password. */
@Stateless
public class SignInService {

  private static final String REFUSED = "The email address or the password is not right.";

  @Inject private UserService users;
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
    String account = "account " + email.strip().toLowerCase(Locale.ROOT);
    String place = "address " + address;
    attempts.check(account);
    attempts.check(place);
    Optional<UserEntity> user = users.find(email).filter(UserEntity::isActive);
    if (!matches(user, password)) {
      attempts.failed(account);
      attempts.failed(place);
      throw new AuthenticationFailedException(REFUSED);
    }
    attempts.succeeded(account);
    user.orElseThrow().signedIn(clock.instant());
    return user.orElseThrow().toUser();
  }

  private boolean matches(Optional<UserEntity> user, String password) {
    Optional<String> stored = user.flatMap(UserEntity::passwordHash);
    if (stored.isEmpty() || password.length() > 200) {
      passwords.verifyNothing("");
      return false;
    }
    return passwords.verify(password, stored.get());
  }
}
