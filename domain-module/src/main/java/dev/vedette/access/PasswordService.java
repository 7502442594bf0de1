package dev.vedette.access;

import dev.vedette.platform.problem.InvalidException;
import dev.vedette.platform.problem.TooManyRequestsException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/** Changes passwords of people who are signed in, and says which a new one may be. */
@Stateless
public class PasswordService {

  @Inject private UserRepository users;
  @Inject private Passwords passwords;
  @Inject private IdentityCheck identity;
  @Inject private PasswordResets resets;
  @Inject private SessionService sessions;
  @Inject private AuditLog audit;

  /**
   * Changes a password, and ends every other session of the person.
   *
   * @param current the present one; ignored if the account has none
   * @param next the new one
   * @param session the one that stays
   * @throws InvalidException on the field {@code current} or {@code password}
   * @throws TooManyRequestsException after too many wrong ones
   */
  public void change(long userId, String current, String next, long session) {
    UserEntity user = users.get(userId);
    identity.confirm(user, current, "current");
    passwords.check(next, user.email(), user.name());
    user.passwordHash(passwords.hash(next));
    resets.deleteAll(userId);
    int ended = sessions.endAllBut(userId, session);
    audit.recordAccount(
        AuditEvent.USER_PASSWORD_CHANGE,
        user.target(),
        Changes.none().and("otherSessions", ended, 0));
  }

  /**
   * What is wrong with a password, in a sentence; empty if nothing is.
   *
   * @param email of its owner
   */
  public Optional<String> problem(String password, String email) {
    try {
      passwords.check(password, email, "");
      return Optional.empty();
    } catch (InvalidException e) {
      return Optional.of(e.errors().get("password").get(0));
    }
  }
}
