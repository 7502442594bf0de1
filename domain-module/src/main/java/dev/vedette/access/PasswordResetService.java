package dev.vedette.access;

import dev.vedette.platform.Secrets;
import dev.vedette.platform.problem.InvalidException;
import dev.vedette.platform.problem.NotFoundException;
import dev.vedette.platform.problem.TooManyRequestsException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.OptionalLong;

/** Sets a new password with a link that works once and for 24 hours. */
@Stateless
public class PasswordResetService {

  private static final String GONE = "This link is not good any more: it was used, or it is old.";

  /** Requests within ten minutes: for one account, and from one address. */
  private static final int ACCOUNT_LIMIT = 3;

  private static final int ADDRESS_LIMIT = 20;

  @Inject private UserRepository users;
  @Inject private Passwords passwords;
  @Inject private PasswordResets resets;
  @Inject private ResetLinkGuard guard;
  @Inject private SessionService sessions;
  @Inject private TokenRepository tokens;
  @Inject private SignInAttempts attempts;
  @Inject private AuditLog audit;
  @Inject private CurrentActor actor;

  /**
   * Notes that somebody asks for a link, before anybody looks whether there is such an account.
   *
   * @throws TooManyRequestsException alike for known and unknown accounts
   */
  public void countRequest(String email, String address) {
    attempts.count("reset from " + address, ADDRESS_LIMIT);
    attempts.count("reset of " + Secrets.sha256(UserRepository.normalized(email)), ACCOUNT_LIMIT);
  }

  /**
   * Makes the token of a link. Whoever calls has made sure that {@code madeBy} may.
   *
   * @param madeBy the owner who makes it; empty if the person asked by mail
   * @throws NotFoundException if there is no such account, or it is not active
   */
  public String create(long userId, OptionalLong madeBy) {
    if (users.find(userId).filter(UserEntity::isActive).isEmpty()) {
      throw new NotFoundException();
    }
    return resets.create(userId, madeBy);
  }

  /**
   * Whose link it is.
   *
   * @throws NotFoundException if it was used, is older than 24 hours, or its maker could not make
   *     it any more, because the account has got into an organization that is not the maker's
   */
  public User check(String token) {
    return account(token).toUser();
  }

  /**
   * Sets the password, ends every session of the person and revokes every token: whoever held the
   * account before, perhaps in the person's name, holds nothing of it any more. Two-factor stays as
   * it is.
   *
   * @param address where the request comes from, for the audit log
   * @throws NotFoundException as {@link #check}
   * @throws InvalidException on the field {@code password}; the link stays good
   */
  public void use(String token, String password, String address) {
    UserEntity user = account(token);
    passwords.check(password, user.email(), user.name());
    if (!resets.claim(token)) {
      throw new NotFoundException(GONE);
    }
    user.passwordHash(passwords.hash(password));
    resets.deleteAll(user.id());
    int ended = sessions.endAll(user.id());
    int revoked = tokens.deleteOfUser(user.id());
    actor.set(Actor.of(Caller.ofSession(user.toUser()), java.util.Optional.of(address)));
    audit.recordAccount(
        AuditEvent.USER_PASSWORD_RESET,
        user.target(),
        Changes.none().and("sessions", ended, 0).and("tokens", revoked, 0));
  }

  private UserEntity account(String token) {
    UserEntity user = resets.find(token).orElseThrow(() -> new NotFoundException(GONE));
    OptionalLong maker = resets.maker(token);
    if (maker.isPresent() && !guard.mayHold(maker.getAsLong(), user.id())) {
      throw new NotFoundException(GONE);
    }
    return user;
  }
}
