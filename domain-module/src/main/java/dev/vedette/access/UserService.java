package dev.vedette.access;

import dev.vedette.platform.problem.ConflictException;
import dev.vedette.platform.problem.InvalidException;
import dev.vedette.platform.problem.NotFoundException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Accounts of people. */
@Stateless
public class UserService {

  /** Deliberately loose: one @ with something on both sides; a mail server knows the rest. */
  private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,189}");

  private static final int MAX_NAME = 200;

  @PersistenceContext private EntityManager entities;
  @Inject private UserRepository users;
  @Inject private AuditLog audit;
  @Inject private Clock clock;
  @Inject private Passwords passwords;

  /**
   * Creates an account.
   *
   * @param email kept in lower case
   * @param name empty: the e-mail address stands in
   * @throws InvalidException if the address, the name or the password breaks its rules
   * @throws ConflictException if the address has an account
   */
  public User create(String email, String name, String password) {
    String address = checkedAddress(email);
    String display = checkedName(name, address);
    passwords.check(password, address, display);
    return create(address, display, Optional.of(passwords.hash(password)));
  }

  /**
   * Creates an account for somebody who signs in elsewhere, or sets a password later by a link.
   *
   * @param email kept in lower case
   * @param name empty: the e-mail address stands in
   * @throws InvalidException if the address or the name breaks its rules
   * @throws ConflictException if the address has an account
   */
  public User createWithoutPassword(String email, String name) {
    String address = checkedAddress(email);
    return create(address, checkedName(name, address), Optional.empty());
  }

  /**
   * Gives a person another name.
   *
   * @param name empty: the e-mail address stands in
   * @throws InvalidException if it has more than 200 characters
   * @throws NotFoundException if there is no such user
   */
  public User rename(long userId, String name) {
    UserEntity user = users.get(userId);
    String display = checkedName(name, user.email());
    Changes changes = Changes.none().and("name", user.name(), display);
    if (!changes.isEmpty()) {
      user.rename(display);
      audit.recordAccount(AuditEvent.USER_EDIT, user.target(), changes);
    }
    return user.toUser();
  }

  private User create(String address, String name, Optional<String> passwordHash) {
    if (users.find(address).isPresent()) {
      throw new ConflictException("An account with this email address already exists.");
    }
    var entity = new UserEntity(address, name, passwordHash.orElse(null), clock.instant());
    entities.persist(entity);
    return entity.toUser();
  }

  private static String checkedAddress(String email) {
    String address = UserRepository.normalized(email);
    if (!EMAIL.matcher(address).matches()) {
      throw new InvalidException("email", "Enter a valid email address.");
    }
    return address;
  }

  private static String checkedName(String name, String address) {
    String display = name.isBlank() ? address : name.strip();
    if (display.length() > MAX_NAME) {
      throw new InvalidException(
          "name", "Ensure this field has no more than " + MAX_NAME + " characters.");
    }
    if (display.chars().anyMatch(Character::isISOControl)) {
      throw new InvalidException("name", "Control characters are not allowed.");
    }
    return display;
  }

  /** The user of an id, if there is one. */
  public Optional<User> findById(long id) {
    return Optional.ofNullable(entities.find(UserEntity.class, id)).map(UserEntity::toUser);
  }

  /** The user of an e-mail address, in any case, if there is one. */
  public Optional<User> findByEmail(String email) {
    return users.find(email).map(UserEntity::toUser);
  }

  /** The users of several ids, in no order. */
  public List<User> findByIds(Collection<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return entities
        .createQuery("select u from UserEntity u where u.id in :ids", UserEntity.class)
        .setParameter("ids", ids)
        .getResultStream()
        .map(UserEntity::toUser)
        .toList();
  }

  /** Whether nobody has an account yet: the server waits for its set-up. */
  public boolean none() {
    return entities
        .createQuery("select u.id from UserEntity u", Long.class)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }
}
