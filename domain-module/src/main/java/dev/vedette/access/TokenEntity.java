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
import java.util.Set;
import java.util.stream.Collectors;

@Entity
@Table(name = "tokens")
class TokenEntity {

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

  @Column(name = "date_created")
  private OffsetDateTime dateCreated;

  @Column(name = "date_last_used")
  private OffsetDateTime dateLastUsed;

  @Column(name = "expires_at")
  private OffsetDateTime expiresAt;

  protected TokenEntity() {}

  TokenEntity(long userId, String name, String text, String hash, Set<Scope> scopes, Instant now) {
    this.kind = TokenKind.USER;
    this.userId = userId;
    this.name = name;
    this.tokenHash = hash;
    this.lastCharacters = text.substring(text.length() - 4);
    this.scopes = scopes.stream().map(Scope::text).sorted().collect(Collectors.joining(" "));
    this.dateCreated = now.atOffset(ZoneOffset.UTC);
  }

  boolean expired(Instant now) {
    return expiresAt != null && !expiresAt.toInstant().isAfter(now);
  }

  Token toToken() {
    return new Token(
        id,
        kind,
        userId == null ? OptionalLong.empty() : OptionalLong.of(userId),
        organizationId == null ? OptionalLong.empty() : OptionalLong.of(organizationId),
        name,
        Arrays.stream(scopes.split(" "))
            .flatMap(text -> Scope.of(text).stream())
            .collect(Collectors.toUnmodifiableSet()),
        lastCharacters,
        dateCreated.toInstant(),
        Optional.ofNullable(dateLastUsed).map(OffsetDateTime::toInstant),
        Optional.ofNullable(expiresAt).map(OffsetDateTime::toInstant));
  }
}
