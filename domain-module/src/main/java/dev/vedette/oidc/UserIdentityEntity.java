package dev.vedette.oidc;

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

@Entity
@Table(name = "user_identities")
class UserIdentityEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "user_identity_ids")
  @SequenceGenerator(
      name = "user_identity_ids",
      sequenceName = "user_identity_ids",
      allocationSize = 1)
  private long id;

  @Column(name = "user_id")
  private long userId;

  private String issuer;
  private String subject;

  @Column(name = "date_created")
  private OffsetDateTime dateCreated;

  @Column(name = "date_last_used")
  private OffsetDateTime dateLastUsed;

  protected UserIdentityEntity() {}

  UserIdentityEntity(long userId, String issuer, String subject, Instant now) {
    this.userId = userId;
    this.issuer = issuer;
    this.subject = subject;
    this.dateCreated = now.atOffset(ZoneOffset.UTC);
    this.dateLastUsed = dateCreated;
  }

  long userId() {
    return userId;
  }

  void used(Instant now) {
    dateLastUsed = now.atOffset(ZoneOffset.UTC);
  }
}
