package dev.vedette.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.OptionalLong;

@Entity
@Table(name = "password_resets")
class PasswordResetEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "password_reset_ids")
  @SequenceGenerator(
      name = "password_reset_ids",
      sequenceName = "password_reset_ids",
      allocationSize = 1)
  private long id;

  @Column(name = "user_id")
  private long userId;

  @Column(name = "made_by")
  private Long madeBy;

  @Column(name = "token_hash")
  private String tokenHash;

  @Column(name = "date_created")
  private OffsetDateTime dateCreated;

  @Column(name = "expires_at")
  private OffsetDateTime expiresAt;

  protected PasswordResetEntity() {}

  PasswordResetEntity(
      long userId, OptionalLong madeBy, String tokenHash, Instant now, Instant expiresAt) {
    this.userId = userId;
    this.madeBy = madeBy.isPresent() ? madeBy.getAsLong() : null;
    this.tokenHash = tokenHash;
    this.dateCreated = now.atOffset(ZoneOffset.UTC);
    this.expiresAt = expiresAt.atOffset(ZoneOffset.UTC);
  }
}
