package dev.vedette.organization;

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
@Table(name = "teams")
class TeamEntity {

  static final String ACTIVE = "active";
  static final String PENDING_DELETION = "pending_deletion";

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "team_ids")
  @SequenceGenerator(name = "team_ids", sequenceName = "team_ids", allocationSize = 1)
  private long id;

  @Column(name = "organization_id")
  private long organizationId;

  private String slug;
  private String name;
  private String status;

  @Column(name = "idp_provisioned")
  private boolean idpProvisioned;

  @Column(name = "date_created")
  private OffsetDateTime dateCreated;

  protected TeamEntity() {}

  TeamEntity(long organizationId, String slug, String name, boolean idpProvisioned, Instant now) {
    this.organizationId = organizationId;
    this.slug = slug;
    this.name = name;
    this.status = ACTIVE;
    this.idpProvisioned = idpProvisioned;
    this.dateCreated = now.atOffset(ZoneOffset.UTC);
  }

  String slug() {
    return slug;
  }

  String name() {
    return name;
  }

  void rename(String newSlug, String newName) {
    slug = newSlug;
    name = newName;
  }

  boolean isActive() {
    return status.equals(ACTIVE);
  }

  /** From now on an identity provider manages it. */
  void provisioned() {
    idpProvisioned = true;
  }

  /** Hides the team at once and frees its slug for another one. */
  void scheduleDeletion(String freeSlug) {
    slug = freeSlug;
    status = PENDING_DELETION;
  }

  Team toTeam() {
    return new Team(id, organizationId, slug, name, idpProvisioned, dateCreated.toInstant());
  }
}
