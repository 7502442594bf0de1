package dev.vedette.access;

import dev.vedette.platform.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Tokens by hash and by owner, within the transaction of the service that asks. */
@ApplicationScoped
class TokenRepository {

  @PersistenceContext private EntityManager entities;

  void add(TokenEntity token) {
    entities.persist(token);
  }

  Optional<TokenEntity> findByHash(String hash) {
    return entities
        .createQuery("select t from TokenEntity t where t.tokenHash = :hash", TokenEntity.class)
        .setParameter("hash", hash)
        .getResultStream()
        .findFirst();
  }

  Optional<TokenEntity> find(long id) {
    return Optional.ofNullable(entities.find(TokenEntity.class, id));
  }

  /** A user's, newest first, and one more than the page has. */
  List<Token> ofUser(long userId, PageRequest page) {
    return entities
        .createQuery(
            "select t from TokenEntity t where t.userId = :user order by t.id desc",
            TokenEntity.class)
        .setParameter("user", userId)
        .setFirstResult(page.offset())
        .setMaxResults(page.limit() + 1)
        .getResultStream()
        .map(TokenEntity::toToken)
        .toList();
  }

  /** An organization's of one kind, newest first, and one more than the page has. */
  List<Token> ofOrganization(long organizationId, TokenKind kind, PageRequest page) {
    return entities
        .createQuery(
            "select t from TokenEntity t where t.organizationId = :organization"
                + " and t.kind = :kind order by t.id desc",
            TokenEntity.class)
        .setParameter("organization", organizationId)
        .setParameter("kind", kind)
        .setFirstResult(page.offset())
        .setMaxResults(page.limit() + 1)
        .getResultStream()
        .map(TokenEntity::toToken)
        .toList();
  }

  void used(long id, Instant now) {
    entities
        .createQuery("update TokenEntity t set t.dateLastUsed = :now where t.id = :id")
        .setParameter("now", now.atOffset(ZoneOffset.UTC))
        .setParameter("id", id)
        .executeUpdate();
  }

  /** Whether it was there to delete. */
  boolean delete(long id) {
    return entities
            .createQuery("delete from TokenEntity t where t.id = :id")
            .setParameter("id", id)
            .executeUpdate()
        > 0;
  }

  /** How many there were. */
  int deleteOfUser(long userId) {
    return entities
        .createQuery("delete from TokenEntity t where t.userId = :user")
        .setParameter("user", userId)
        .executeUpdate();
  }

  void deleteOfOrganization(long organizationId) {
    entities
        .createQuery("delete from TokenEntity t where t.organizationId = :organization")
        .setParameter("organization", organizationId)
        .executeUpdate();
  }
}
