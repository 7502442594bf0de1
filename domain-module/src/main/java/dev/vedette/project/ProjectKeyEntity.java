package dev.vedette.project;

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
import java.util.Optional;

@Entity
@Table(name = "project_keys")
class ProjectKeyEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "project_key_ids")
  @SequenceGenerator(name = "project_key_ids", sequenceName = "project_key_ids", allocationSize = 1)
  private long id;

  @Column(name = "project_id")
  private long projectId;

  private String label;

  @Column(name = "public_key")
  private String publicKey;

  @Column(name = "secret_key")
  private String secretKey;

  @Column(name = "is_active")
  private boolean active;

  @Column(name = "rate_limit_count")
  private Integer rateLimitCount;

  @Column(name = "rate_limit_window")
  private Integer rateLimitWindow;

  @Column(name = "date_created")
  private OffsetDateTime dateCreated;

  protected ProjectKeyEntity() {}

  ProjectKeyEntity(
      long projectId,
      String label,
      String publicKey,
      String secretKey,
      Optional<RateLimit> rateLimit,
      Instant now) {
    this.projectId = projectId;
    this.label = label;
    this.publicKey = publicKey;
    this.secretKey = secretKey;
    this.active = true;
    this.rateLimitCount = rateLimit.map(RateLimit::count).orElse(null);
    this.rateLimitWindow = rateLimit.map(RateLimit::window).orElse(null);
    this.dateCreated = now.atOffset(ZoneOffset.UTC);
  }

  Optional<RateLimit> rateLimit() {
    return rateLimitCount == null || rateLimitWindow == null
        ? Optional.empty()
        : Optional.of(new RateLimit(rateLimitCount, rateLimitWindow));
  }

  ProjectKey toKey() {
    return new ProjectKey(
        id, projectId, label, publicKey, secretKey, active, rateLimit(), dateCreated.toInstant());
  }
}
