package dev.vedette.access;

import dev.vedette.platform.problem.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/** Accounts by e-mail address, within the transaction of the service that asks. */
@ApplicationScoped
class UserRepository {

  @PersistenceContext private EntityManager entities;

  /** The form in which an address is stored and compared. */
  static String normalized(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }

  Optional<UserEntity> find(long id) {
    return Optional.ofNullable(entities.find(UserEntity.class, id));
  }

  /** An account that is known to exist: somebody of it is signed in. */
  UserEntity get(long id) {
    return find(id).orElseThrow(NotFoundException::new);
  }

  /** Notes that somebody was here, with a session or a token. */
  void active(long id, Instant now) {
    entities
        .createQuery("update UserEntity u set u.lastActive = :now where u.id = :id")
        .setParameter("now", now.atOffset(ZoneOffset.UTC))
        .setParameter("id", id)
        .executeUpdate();
  }

  Optional<UserEntity> find(String email) {
    if (email.indexOf('\0') >= 0) {
      return Optional.empty(); // PostgreSQL takes no such text, and no account has it
    }
    return entities
        .createQuery("select u from UserEntity u where u.email = :email", UserEntity.class)
        .setParameter("email", normalized(email))
        .getResultStream()
        .findFirst();
  }
}
