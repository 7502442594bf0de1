package dev.vedette.organization;

import dev.vedette.access.Role;
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
import java.util.EnumMap;

@Entity
@Table(name = "organizations")
class OrganizationEntity {

  static final String ACTIVE = "active";
  static final String PENDING_DELETION = "pending_deletion";

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

  @Column(name = "default_role")
  private String defaultRole;

  @Column(name = "open_membership")
  private boolean openMembership;

  @Column(name = "allow_join_requests")
  private boolean allowJoinRequests;

  @Column(name = "allow_member_invite")
  private boolean allowMemberInvite;

  @Column(name = "allow_member_project_creation")
  private boolean allowMemberProjectCreation;

  @Column(name = "events_member_admin")
  private boolean eventsMemberAdmin;

  @Column(name = "alerts_member_write")
  private boolean alertsMemberWrite;

  @Column(name = "require_2fa")
  private boolean require2fa;

  @Column(name = "scim_enabled")
  private boolean scimEnabled;

  @Column(name = "is_early_adopter")
  private boolean earlyAdopter;

  @Column(name = "date_created")
  private OffsetDateTime dateCreated;

  protected OrganizationEntity() {}

  OrganizationEntity(String slug, String name, Instant now) {
    this.slug = slug;
    this.name = name;
    this.status = ACTIVE;
    set(OrganizationSettings.DEFAULT);
    this.dateCreated = now.atOffset(ZoneOffset.UTC);
  }

  boolean isActive() {
    return status.equals(ACTIVE);
  }

  void rename(String newSlug, String newName) {
    slug = newSlug;
    name = newName;
  }

  /** Hides it at once and frees its slug for another one. */
  void scheduleDeletion(String freeSlug) {
    slug = freeSlug;
    status = PENDING_DELETION;
  }

  Organization toOrganization() {
    return new Organization(id, slug, name, settings(), dateCreated.toInstant());
  }

  final void set(OrganizationSettings settings) {
    defaultRole = settings.defaultRole().id();
    openMembership = settings.has(OrganizationSwitch.OPEN_MEMBERSHIP);
    allowJoinRequests = settings.has(OrganizationSwitch.ALLOW_JOIN_REQUESTS);
    allowMemberInvite = settings.has(OrganizationSwitch.ALLOW_MEMBER_INVITE);
    allowMemberProjectCreation = settings.has(OrganizationSwitch.ALLOW_MEMBER_PROJECT_CREATION);
    eventsMemberAdmin = settings.has(OrganizationSwitch.EVENTS_MEMBER_ADMIN);
    alertsMemberWrite = settings.has(OrganizationSwitch.ALERTS_MEMBER_WRITE);
    require2fa = settings.has(OrganizationSwitch.REQUIRE_2FA);
    scimEnabled = settings.has(OrganizationSwitch.SCIM_ENABLED);
    earlyAdopter = settings.has(OrganizationSwitch.IS_EARLY_ADOPTER);
  }

  OrganizationSettings settings() {
    EnumMap<OrganizationSwitch, Boolean> switches = new EnumMap<>(OrganizationSwitch.class);
    switches.put(OrganizationSwitch.OPEN_MEMBERSHIP, openMembership);
    switches.put(OrganizationSwitch.ALLOW_JOIN_REQUESTS, allowJoinRequests);
    switches.put(OrganizationSwitch.ALLOW_MEMBER_INVITE, allowMemberInvite);
    switches.put(OrganizationSwitch.ALLOW_MEMBER_PROJECT_CREATION, allowMemberProjectCreation);
    switches.put(OrganizationSwitch.EVENTS_MEMBER_ADMIN, eventsMemberAdmin);
    switches.put(OrganizationSwitch.ALERTS_MEMBER_WRITE, alertsMemberWrite);
    switches.put(OrganizationSwitch.REQUIRE_2FA, require2fa);
    switches.put(OrganizationSwitch.SCIM_ENABLED, scimEnabled);
    switches.put(OrganizationSwitch.IS_EARLY_ADOPTER, earlyAdopter);
    return OrganizationSettings.DEFAULT
        .with(switches)
        .with(Role.of(defaultRole).orElse(Role.MEMBER));
  }
}
