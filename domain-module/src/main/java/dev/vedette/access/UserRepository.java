package dev.vedette.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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
