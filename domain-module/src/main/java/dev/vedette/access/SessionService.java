package dev.vedette.access;

import dev.vedette.platform.Secrets;
import dev.vedette.platform.problem.NotFoundException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Who is signed in with which browser. A session that is ended counts for nothing from the next
 * request on.
 */
@Stateless
public class SessionService {

  /** A session that is not used for so long ends: a long weekend. */
  public static final Duration IDLE = Duration.ofDays(4);

  /** A date of the last use finer than this would cost a write for every request. */
  private static final Duration PRECISION = Duration.ofMinutes(1);

  private static final int KEY_BYTES = 32;

  @PersistenceContext private EntityManager entities;
  @Inject private UserRepository users;
  @Inject private AuditLog audit;
  @Inject private Clock clock;

  /**
   * Begins a session of somebody whose every credential was checked.
   *
   * @param address where from
   * @param userAgent what the browser calls itself, of any length
   * @return the key, which the browser's session holds and nobody else: 64 hexadecimal digits
   */
  public String begin(long userId, String address, String userAgent) {
    Instant now = clock.instant();
    users.get(userId).signedIn(now);
    String key = Secrets.hex(KEY_BYTES);
    entities.persist(new UserSessionEntity(userId, Secrets.sha256(key), address, userAgent, now));
    return key;
  }

  /** Who is signed in with a key; empty if the session has ended or the person is not active. */
  public Optional<SignedIn> resume(String key) {
    Instant now = clock.instant();
    Optional<Object[]> row =
        entities
            .createQuery(
                "select s, u from UserSessionEntity s, UserEntity u where s.keyHash = :hash"
                    + " and u.id = s.userId and s.lastUsed > :oldest",
                Object[].class)
            .setParameter("hash", Secrets.sha256(key))
            .setParameter("oldest", at(now.minus(IDLE)))
            .getResultStream()
            .findFirst();
    if (row.isEmpty() || !((UserEntity) row.get()[1]).isActive()) {
      return Optional.empty();
    }
    UserSessionEntity session = (UserSessionEntity) row.get()[0];
    User user = ((UserEntity) row.get()[1]).toUser();
    touch(session, user, now);
    return Optional.of(new SignedIn(user, session.id()));
  }

  /** The sessions of a person, the last used first; at most 100. */
  public List<UserSession> list(long userId) {
    return entities
        .createQuery(
            "select s from UserSessionEntity s where s.userId = :user and s.lastUsed > :oldest"
                + " order by s.lastUsed desc, s.id desc",
            UserSessionEntity.class)
        .setParameter("user", userId)
        .setParameter("oldest", at(clock.instant().minus(IDLE)))
        .setMaxResults(100)
        .getResultStream()
        .map(UserSessionEntity::toSession)
        .toList();
  }

  /** Ends the session of a key, if there is one: its person signs out. */
  public void end(String key) {
    entities
        .createQuery("delete from UserSessionEntity s where s.keyHash = :hash")
        .setParameter("hash", Secrets.sha256(key))
        .executeUpdate();
  }

  /**
   * Ends one session of a person.
   *
   * @throws NotFoundException if the person has none of that id
   */
  public void end(long userId, long sessionId) {
    int ended =
        entities
            .createQuery("delete from UserSessionEntity s where s.userId = :user and s.id = :id")
            .setParameter("user", userId)
            .setParameter("id", sessionId)
            .executeUpdate();
    if (ended == 0) {
      throw new NotFoundException();
    }
    remember(userId, 1);
  }

  /**
   * Ends every session of a person but one.
   *
   * @return how many
   */
  public int endOthers(long userId, long kept) {
    int ended = endAllBut(userId, kept);
    if (ended > 0) {
      remember(userId, ended);
    }
    return ended;
  }

  /** Ends every session of a person; for whoever has already remembered why. */
  public int endAll(long userId) {
    return endAllBut(userId, -1);
  }

  /** The same but one; for whoever has already remembered why. */
  public int endAllBut(long userId, long kept) {
    return entities
        .createQuery("delete from UserSessionEntity s where s.userId = :user and s.id <> :kept")
        .setParameter("user", userId)
        .setParameter("kept", kept)
        .executeUpdate();
  }

  private void remember(long userId, int ended) {
    audit.recordAccount(
        AuditEvent.USER_SESSIONS_END,
        users.get(userId).target(),
        Changes.none().and("sessions", ended, 0));
  }

  private void touch(UserSessionEntity session, User user, Instant now) {
    if (session.lastUsed().isAfter(now.minus(PRECISION))) {
      return;
    }
    entities
        .createQuery("update UserSessionEntity s set s.lastUsed = :now where s.id = :id")
        .setParameter("now", at(now))
        .setParameter("id", session.id())
        .executeUpdate();
    users.active(user.id(), now);
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
