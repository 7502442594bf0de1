package dev.vedette.project;

import dev.vedette.platform.Secrets;
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
import java.util.Arrays;
import java.util.Optional;

@Entity
@Table(name = "projects")
class ProjectEntity {

  static final String ACTIVE = "active";

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "project_ids")
  @SequenceGenerator(name = "project_ids", sequenceName = "project_ids", allocationSize = 1)
  private long id;

  @Column(name = "organization_id")
  private long organizationId;

  private String slug;
  private String name;
  private String platform;
  private String status;

  /** One a line. */
  @Column(name = "allowed_domains")
  private String allowedDomains;

  @Column(name = "security_token")
  private String securityToken;

  /** Written by the digest only. */
  @Column(name = "first_event", insertable = false, updatable = false)
  private OffsetDateTime firstEvent;

  /** Counted up by the digest only; starts at 0. */
  @Column(name = "last_short_id", updatable = false)
  private long lastShortId;

  @Column(name = "date_created")
  private OffsetDateTime dateCreated;

  protected ProjectEntity() {}

  ProjectEntity(
      long organizationId, String slug, String name, Optional<String> platform, Instant now) {
    this.organizationId = organizationId;
    this.slug = slug;
    this.name = name;
    this.platform = platform.orElse(null);
    this.status = ACTIVE;
    this.allowedDomains = "*";
    this.securityToken = Secrets.hex(16);
    this.dateCreated = now.atOffset(ZoneOffset.UTC);
  }

  Project toProject() {
    return new Project(
        id,
        organizationId,
        slug,
        name,
        Optional.ofNullable(platform),
        Arrays.asList(allowedDomains.split("\n")),
        securityToken,
        Optional.ofNullable(firstEvent).map(OffsetDateTime::toInstant),
        dateCreated.toInstant());
  }
}
