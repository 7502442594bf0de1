package dev.vedette.access;

import dev.vedette.platform.problem.ConflictException;
import dev.vedette.platform.problem.InvalidException;
import dev.vedette.platform.problem.TooManyRequestsException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The second factor of an account: an app that makes codes by time (RFC 6238), and ten recovery
 * codes for whoever loses it. It counts from the first code that is entered.
 */
@Stateless
public class TwoFactorService {

  private static final int LIMIT = 10;

  @Inject private UserRepository users;
  @Inject private SecondFactors factors;
  @Inject private IdentityCheck identity;
  @Inject private SessionService sessions;
  @Inject private SignInAttempts attempts;
  @Inject private AuditLog audit;
  @Inject private Clock clock;

  /** Whether it is on, and how it was used. */
  public TwoFactor status(long userId) {
    Optional<AuthenticatorEntity> authenticator = factors.authenticator(userId);
    return new TwoFactor(
        authenticator.flatMap(AuthenticatorEntity::dateConfirmed),
        authenticator.flatMap(AuthenticatorEntity::dateUsed),
        factors.recoveryCodes(userId));
  }

  /**
   * Makes a new secret for an app, which counts once {@link #confirm} gets a code of it.
   *
   * @param password of the account; ignored if it has none
   * @throws InvalidException on the field {@code password} if it is not right
   * @throws ConflictException if two-factor is on
   */
  public void begin(long userId, String password) {
    UserEntity user = users.get(userId);
    if (user.hasTwoFactor()) {
      throw new ConflictException("Two-factor authentication is on already.");
    }
    identity.confirm(user, password, "password");
    factors.newAuthenticator(userId);
  }

  /** The secret that waits for its first code, in base32; empty if none does. */
  public Optional<String> waitingSecret(long userId) {
    return factors
        .authenticator(userId)
        .filter(one -> one.dateConfirmed().isEmpty())
        .map(AuthenticatorEntity::secret);
  }

  /**
   * Switches two-factor on, and ends the person's other sessions, which began without it.
   *
   * @param code the first code of the app
   * @param session the one that stays
   * @return the recovery codes, shown this once
   * @throws InvalidException on the field {@code code} if it is not right
   * @throws ConflictException if no secret waits
   * @throws TooManyRequestsException after too many wrong codes
   */
  public List<String> confirm(long userId, String code, long session) {
    UserEntity user = users.get(userId);
    AuthenticatorEntity waiting =
        factors
            .authenticator(userId)
            .filter(one -> one.dateConfirmed().isEmpty())
            .orElseThrow(() -> new ConflictException("Begin with a new QR code."));
    String who = "first code of " + userId;
    attempts.count(who, LIMIT);
    Instant now = clock.instant();
    OptionalLong step =
        Totp.match(waiting.key(), code.replaceAll("\\s", ""), now, waiting.lastStep());
    if (step.isEmpty()) {
      throw new InvalidException(
          "code", "This is not the code of this moment. Is the clock of your device right?");
    }
    attempts.succeeded(who);
    waiting.confirm(step.getAsLong(), now);
    user.twoFactor(true);
    sessions.endAllBut(userId, session);
    audit.recordAccount(
        AuditEvent.USER_2FA_ENABLE, user.target(), Changes.none().and("has2fa", false, true));
    return factors.newRecoveryCodes(userId);
  }

  /**
   * Switches two-factor off; its secret and the recovery codes are deleted.
   *
   * @param proof the password or, for an account that has none, a code
   * @throws InvalidException on the field {@code proof} if it is not right
   * @throws ConflictException if it is off
   */
  public void switchOff(long userId, String proof) {
    UserEntity user = switchedOn(userId);
    identity.confirm(user, proof, "proof");
    user.twoFactor(false);
    factors.deleteAll(userId);
    audit.recordAccount(
        AuditEvent.USER_2FA_DISABLE, user.target(), Changes.none().and("has2fa", true, false));
  }

  /**
   * Replaces the recovery codes.
   *
   * @param proof as in {@link #switchOff}
   * @return the new ones, shown this once
   * @throws InvalidException on the field {@code proof} if it is not right
   * @throws ConflictException if two-factor is off
   */
  public List<String> renewRecoveryCodes(long userId, String proof) {
    UserEntity user = switchedOn(userId);
    identity.confirm(user, proof, "proof");
    audit.recordAccount(
        AuditEvent.USER_RECOVERY_CODES_RENEW,
        user.target(),
        Changes.none().and("recoveryCodes", factors.recoveryCodes(userId), RecoveryCode.COUNT));
    return factors.newRecoveryCodes(userId);
  }

  private UserEntity switchedOn(long userId) {
    UserEntity user = users.get(userId);
    if (!user.hasTwoFactor()) {
      throw new ConflictException("Two-factor authentication is off.");
    }
    return user;
  }
}
