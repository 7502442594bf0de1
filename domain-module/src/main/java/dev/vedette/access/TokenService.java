package dev.vedette.access;

import dev.vedette.platform.Secrets;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes bearer tokens and recognises them again; only their SHA-256 is stored. */
@Stateless
public class TokenService {

  private static final Pattern PLAIN = Pattern.compile("[0-9a-f]{64}");

  /** A last-used date finer than this would cost a write for every request. */
  private static final Duration LAST_USED_PRECISION = Duration.ofMinutes(1);

  @PersistenceContext private EntityManager entities;
  @Inject private Clock clock;

  /**
   * Recognises the text after {@code Bearer}.
   *
   * @throws AuthenticationFailedException with the text of the 401: unknown, expired, or of a user
   *     who is not active
   */
  public Caller authenticate(String text) throws AuthenticationFailedException {
    TokenEntity entity =
        find(text).orElseThrow(() -> new AuthenticationFailedException("Invalid token"));
    Instant now = clock.instant();
    if (entity.expired(now)) {
      throw new AuthenticationFailedException("Token expired");
    }
    Token token = entity.toToken();
    Optional<User> user = Optional.empty();
    if (token.userId().isPresent()) {
      user =
          Optional.ofNullable(entities.find(UserEntity.class, token.userId().getAsLong()))
              .map(UserEntity::toUser);
      if (user.filter(User::active).isEmpty()) {
        throw new AuthenticationFailedException("User inactive or deleted");
      }
    }
    touch(token, now);
    return new Caller(user, Optional.of(token));
  }

  /**
   * Makes a token with a random text.
   *
   * @param name what the user calls it, up to 255 characters
   */
  public NewToken create(long userId, String name, Set<Scope> scopes) {
    return create(userId, name, scopes, TokenKind.USER.prefix() + Secrets.hex(32));
  }

  /**
   * Makes a token with a text that the operator chose.
   *
   * @param text 64 lower-case hexadecimal digits
   * @throws IllegalArgumentException if the text has another form
   */
  public NewToken createWithText(long userId, String name, Set<Scope> scopes, String text) {
    if (!PLAIN.matcher(text).matches()) {
      throw new IllegalArgumentException("A token is 64 lower-case hexadecimal digits");
    }
    return create(userId, name, scopes, text);
  }

  private NewToken create(long userId, String name, Set<Scope> scopes, String text) {
    var entity = new TokenEntity(userId, name, text, Secrets.sha256(text), scopes, clock.instant());
    entities.persist(entity);
    return new NewToken(entity.toToken(), text);
  }

  private Optional<TokenEntity> find(String text) {
    return entities
        .createQuery("select t from TokenEntity t where t.tokenHash = :hash", TokenEntity.class)
        .setParameter("hash", Secrets.sha256(text))
        .getResultStream()
        .findFirst();
  }

  private void touch(Token token, Instant now) {
    Instant stale = now.minus(LAST_USED_PRECISION);
    if (token.dateLastUsed().filter(stale::isBefore).isEmpty()) {
      entities
          .createQuery("update TokenEntity t set t.dateLastUsed = :now where t.id = :id")
          .setParameter("now", now.atOffset(ZoneOffset.UTC))
          .setParameter("id", token.id())
          .executeUpdate();
    }
  }
}
