package dev.vedette.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

@Entity
@Table(name = "tokens")
class TokenEntity {

  private static final int LAST_CHARACTERS = 4;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "token_ids")
  @SequenceGenerator(name = "token_ids", sequenceName = "token_ids", allocationSize = 1)
  private long id;

  @Enumerated(EnumType.STRING)
  private TokenKind kind;

  @Column(name = "user_id")
  private Long userId;

  @Column(name = "organization_id")
  private Long organizationId;

  private String name;

  @Column(name = "token_hash")
  private String tokenHash;

  @Column(name = "last_characters")
  private String lastCharacters;

  private String scopes;

  @Column(name = "created_by")
  private Long createdBy;

  @Column(name = "date_created")
  private OffsetDateTime dateCreated;

  @Column(name = "date_last_used")
  private OffsetDateTime dateLastUsed;

  @Column(name = "expires_at")
  private OffsetDateTime expiresAt;

  protected TokenEntity() {}

  private TokenEntity(TokenKind kind, TokenTerms terms, String text, String hash, Instant now) {
    this.kind = kind;
    this.name = terms.name();
    this.tokenHash = hash;
    this.lastCharacters = text.substring(text.length() - LAST_CHARACTERS);
    this.scopes =
        terms.scopes().stream().map(Scope::text).sorted().collect(Collectors.joining(" "));
    this.expiresAt = terms.expiresAt().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null);
    this.dateCreated = now.atOffset(ZoneOffset.UTC);
  }

  static TokenEntity ofUser(long userId, TokenTerms terms, String text, String hash, Instant now) {
    var entity = new TokenEntity(TokenKind.USER, terms, text, hash, now);
    entity.userId = userId;
    entity.createdBy = userId;
    return entity;
  }

  static TokenEntity ofOrganization(
      long organizationId,
      TokenKind kind,
      long createdBy,
      TokenTerms terms,
      String text,
      String hash,
      Instant now) {
    var entity = new TokenEntity(kind, terms, text, hash, now);
    entity.organizationId = organizationId;
    entity.createdBy = createdBy;
    return entity;
  }

  boolean expired(Instant now) {
    return expiresAt != null && !expiresAt.toInstant().isAfter(now);
  }

  void rename(String changed) {
    name = changed;
  }

  Token toToken() {
    return new Token(
        id,
        kind,
        optional(userId),
        optional(organizationId),
        name,
        Arrays.stream(scopes.split(" "))
            .flatMap(text -> Scope.of(text).stream())
            .collect(Collectors.toUnmodifiableSet()),
        lastCharacters,
        optional(createdBy),
        dateCreated.toInstant(),
        Optional.ofNullable(dateLastUsed).map(OffsetDateTime::toInstant),
        Optional.ofNullable(expiresAt).map(OffsetDateTime::toInstant));
  }

  private static OptionalLong optional(Long value) {
    return value == null ? OptionalLong.empty() : OptionalLong.of(value);
  }
}
