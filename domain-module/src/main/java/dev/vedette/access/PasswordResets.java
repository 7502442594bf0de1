package dev.vedette.access;

import dev.vedette.platform.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;

/** Links for a new password, within the transaction of the service that asks. */
@ApplicationScoped
class PasswordResets {

  static final Duration VALID = Duration.ofHours(24);

  private static final int TOKEN_BYTES = 32;

  @PersistenceContext private EntityManager entities;
  @Inject private Clock clock;

  /**
   * Makes one.
   *
   * @param madeBy the owner who made it; empty if the person asked by mail
   * @return the token, 64 hexadecimal digits, of which only a hash is kept
   */
  String create(long userId, OptionalLong madeBy) {
    String token = Secrets.hex(TOKEN_BYTES);
    Instant now = clock.instant();
    entities.persist(
        new PasswordResetEntity(userId, madeBy, Secrets.sha256(token), now, now.plus(VALID)));
    return token;
  }

  /** The account of a token that is good: not used, not expired, its person active. */
  Optional<UserEntity> find(String token) {
    return entities
        .createQuery(
            "select u from UserEntity u, PasswordResetEntity r where r.tokenHash = :hash"
                + " and r.expiresAt > :now and u.id = r.userId",
            UserEntity.class)
        .setParameter("hash", Secrets.sha256(token))
        .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
        .getResultStream()
        .findFirst()
        .filter(UserEntity::isActive);
  }

  /** Who made a token; empty if the person asked by mail. */
  OptionalLong maker(String token) {
    return entities
        .createQuery(
            "select r.madeBy from PasswordResetEntity r where r.tokenHash = :hash"
                + " and r.madeBy is not null",
            Long.class)
        .setParameter("hash", Secrets.sha256(token))
        .getResultStream()
        .mapToLong(Long::longValue)
        .findFirst();
  }

  /** Uses a token up; of two requests with the same one, only one succeeds. */
  boolean claim(String token) {
    return entities
            .createQuery("delete from PasswordResetEntity r where r.tokenHash = :hash")
            .setParameter("hash", Secrets.sha256(token))
            .executeUpdate()
        == 1;
  }

  void deleteAll(long userId) {
    entities
        .createQuery("delete from PasswordResetEntity r where r.userId = :user")
        .setParameter("user", userId)
        .executeUpdate();
  }
}
