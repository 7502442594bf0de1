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
@Table(name = "organizations")
class OrganizationEntity {

  static final String ACTIVE = "active";

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "organization_ids")
  @SequenceGenerator(
      name = "organization_ids",
      sequenceName = "organization_ids",
      allocationSize = 1)
  private long id;

  private String slug;
  private String name;
  private String status;

  @Column(name = "open_membership")
  private boolean openMembership;

  @Column(name = "date_created")
  private OffsetDateTime dateCreated;

  protected OrganizationEntity() {}

  OrganizationEntity(String slug, String name, Instant now) {
    this.slug = slug;
    this.name = name;
    this.status = ACTIVE;
    this.openMembership = true;
    this.dateCreated = now.atOffset(ZoneOffset.UTC);
  }

  boolean isActive() {
    return status.equals(ACTIVE);
  }

  Organization toOrganization() {
    return new Organization(id, slug, name, openMembership, dateCreated.toInstant());
  }
}
