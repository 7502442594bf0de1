package dev.vedette.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Authenticators and recovery codes, within the transaction of the service that asks. A code is
 * used up by a conditional update, so that two requests with the same one cannot both succeed.
 */
@ApplicationScoped
class SecondFactors {

  @PersistenceContext private EntityManager entities;
  @Inject private AuditLog audit;
  @Inject private Clock clock;

  Optional<AuthenticatorEntity> authenticator(long userId) {
    return Optional.ofNullable(entities.find(AuthenticatorEntity.class, userId));
  }

  /** Whether this is a good code of the app or a recovery code; it is not good again. */
  boolean use(UserEntity user, String typed) {
    String code = typed.strip();
    return useCode(user.id(), code.replace(" ", "")) || useRecoveryCode(user, code);
  }

  private boolean useCode(long userId, String code) {
    Optional<AuthenticatorEntity> found =
        authenticator(userId).filter(one -> one.dateConfirmed().isPresent());
    if (found.isEmpty()) {
      return false;
    }
    Instant now = clock.instant();
    AuthenticatorEntity authenticator = found.get();
    OptionalLong step = Totp.match(authenticator.key(), code, now, authenticator.lastStep());
    return step.isPresent()
        && entities
                .createQuery(
                    "update AuthenticatorEntity a set a.lastStep = :step, a.dateUsed = :now"
                        + " where a.userId = :user and a.lastStep < :step")
                .setParameter("step", step.getAsLong())
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .setParameter("user", userId)
                .executeUpdate()
            == 1;
  }

  private boolean useRecoveryCode(UserEntity user, String typed) {
    if (!RecoveryCode.looksLike(typed)) {
      return false;
    }
    int before = recoveryCodes(user.id());
    int used =
        entities
            .createQuery(
                "update RecoveryCodeEntity c set c.dateUsed = :now where c.userId = :user"
                    + " and c.codeHash = :hash and c.dateUsed is null")
            .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
            .setParameter("user", user.id())
            .setParameter("hash", RecoveryCode.hash(user.id(), typed))
            .executeUpdate();
    if (used == 1) {
      audit.recordAccount(
          AuditEvent.USER_RECOVERY_CODE_USED,
          user.target(),
          Changes.none().and("recoveryCodes", before, before - 1));
    }
    return used == 1;
  }

  /** How many recovery codes are left. */
  int recoveryCodes(long userId) {
    return entities
        .createQuery(
            "select count(c) from RecoveryCodeEntity c where c.userId = :user"
                + " and c.dateUsed is null",
            Long.class)
        .setParameter("user", userId)
        .getSingleResult()
        .intValue();
  }

  /** Replaces the recovery codes; only their hashes are kept. */
  List<String> newRecoveryCodes(long userId) {
    deleteRecoveryCodes(userId);
    List<String> codes = RecoveryCode.set();
    for (String code : codes) {
      entities.persist(
          new RecoveryCodeEntity(userId, RecoveryCode.hash(userId, code), clock.instant()));
    }
    return codes;
  }

  /** A new app, which does not count yet; replaces one that never did. */
  AuthenticatorEntity newAuthenticator(long userId) {
    deleteAuthenticator(userId);
    var authenticator = new AuthenticatorEntity(userId, clock.instant());
    entities.persist(authenticator);
    return authenticator;
  }

  void deleteAll(long userId) {
    deleteAuthenticator(userId);
    deleteRecoveryCodes(userId);
  }

  private void deleteAuthenticator(long userId) {
    entities
        .createQuery("delete from AuthenticatorEntity a where a.userId = :user")
        .setParameter("user", userId)
        .executeUpdate();
  }

  private void deleteRecoveryCodes(long userId) {
    entities
        .createQuery("delete from RecoveryCodeEntity c where c.userId = :user")
        .setParameter("user", userId)
        .executeUpdate();
  }
}
