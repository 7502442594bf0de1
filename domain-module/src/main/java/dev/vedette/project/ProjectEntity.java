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
import java.util.Optional;

@Entity
@Table(name = "projects")
class ProjectEntity {

  static final String ACTIVE = "active";
  static final String PENDING_DELETION = "pending_deletion";

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

  /** Hours; 0 is never. */
  @Column(name = "resolve_age")
  private int resolveAge;

  /** One a line; null is the platform's. */
  @Column(name = "highlight_tags")
  private String highlightTags;

  /** JSON; null is the platform's. */
  @Column(name = "highlight_context")
  private String highlightContext;

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

  @Column(name = "date_deleted")
  private OffsetDateTime dateDeleted;

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

  long id() {
    return id;
  }

  String slug() {
    return slug;
  }

  String name() {
    return name;
  }

  boolean isActive() {
    return status.equals(ACTIVE);
  }

  void change(ProjectEdit edit) {
    slug = edit.slug();
    name = edit.name();
    platform = edit.platform().orElse(null);
    allowedDomains = Lines.join(edit.settings().allowedDomains());
    resolveAge = edit.settings().resolveAge();
    highlightTags = edit.settings().highlightTags().map(Lines::join).orElse(null);
    highlightContext = edit.settings().highlightContext().map(ContextJson::write).orElse(null);
  }

  /** Hides the project from everybody and frees its slug. */
  void scheduleDeletion(String releasedSlug, Instant now) {
    slug = releasedSlug;
    status = PENDING_DELETION;
    dateDeleted = now.atOffset(ZoneOffset.UTC);
  }

  Project toProject() {
    return new Project(
        id,
        organizationId,
        slug,
        name,
        Optional.ofNullable(platform),
        new ProjectSettings(
            Lines.split(allowedDomains),
            resolveAge,
            Optional.ofNullable(highlightTags).map(Lines::split),
            Optional.ofNullable(highlightContext).map(ContextJson::read)),
        securityToken,
        Optional.ofNullable(firstEvent).map(OffsetDateTime::toInstant),
        dateCreated.toInstant());
  }
}
