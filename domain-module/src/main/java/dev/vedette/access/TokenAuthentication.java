package dev.vedette.access;

import dev.vedette.platform.Secrets;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Recognises bearer tokens. Nothing is cached: what is revoked is refused at once. */
@Stateless
public class TokenAuthentication {

  /** A last-used date finer than this would cost a write for every request. */
  private static final Duration LAST_USED_PRECISION = Duration.ofMinutes(1);

  @PersistenceContext private EntityManager entities;
  @Inject private TokenRepository tokens;
  @Inject private UserRepository users;
  @Inject private Clock clock;

  /**
   * Recognises the text after {@code Bearer}, and notes that it was used.
   *
   * @throws AuthenticationFailedException with the text of the 401: unknown, expired, or of a user
   *     who is not active
   */
  public Caller authenticate(String text) throws AuthenticationFailedException {
    TokenEntity entity =
        tokens
            .findByHash(Secrets.sha256(text))
            .orElseThrow(() -> new AuthenticationFailedException(unknown(text)));
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
    Instant stale = now.minus(LAST_USED_PRECISION);
    if (token.dateLastUsed().filter(stale::isBefore).isEmpty()) {
      tokens.used(token.id(), now);
      token.userId().ifPresent(id -> users.active(id, now));
    }
    return new Caller(user, Optional.of(token));
  }

  private static String unknown(String text) {
    return text.startsWith(TokenKind.ORGANIZATION.prefix()) ? "Invalid org token" : "Invalid token";
  }
}
