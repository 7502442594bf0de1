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
import java.util.Optional;
import java.util.OptionalLong;

@Entity
@Table(name = "members")
class MemberEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "member_ids")
  @SequenceGenerator(name = "member_ids", sequenceName = "member_ids", allocationSize = 1)
  private long id;

  @Column(name = "organization_id")
  private long organizationId;

  @Column(name = "user_id")
  private Long userId;

  /** Of an invitation that waits; afterwards the user's counts. */
  private String email;

  private String role;

  @Column(name = "date_created")
  private OffsetDateTime dateCreated;

  @Column(name = "token_hash")
  private String tokenHash;

  @Column(name = "token_expires_at")
  private OffsetDateTime tokenExpires;

  @Column(name = "inviter_id")
  private Long inviterId;

  @Column(name = "idp_provisioned")
  private boolean idpProvisioned;

  @Column(name = "idp_role_restricted")
  private boolean idpRoleRestricted;

  protected MemberEntity() {}

  MemberEntity(long organizationId, long userId, Role role, Instant now) {
    this.organizationId = organizationId;
    this.userId = userId;
    this.role = role.id();
    this.dateCreated = now.atOffset(ZoneOffset.UTC);
  }

  /** An invitation; {@link #renew} gives it a link. */
  static MemberEntity invited(
      long organizationId, String email, Role role, OptionalLong inviter, Instant now) {
    MemberEntity entity = new MemberEntity();
    entity.organizationId = organizationId;
    entity.email = email;
    entity.role = role.id();
    entity.inviterId = inviter.isPresent() ? inviter.getAsLong() : null;
    entity.dateCreated = now.atOffset(ZoneOffset.UTC);
    return entity;
  }

  long id() {
    return id;
  }

  long organizationId() {
    return organizationId;
  }

  Role role() {
    return Role.of(role).orElse(Role.MEMBER);
  }

  void role(Role changed) {
    role = changed.id();
  }

  Optional<String> tokenHash() {
    return Optional.ofNullable(tokenHash);
  }

  void renew(String hash, Instant expires) {
    tokenHash = hash;
    tokenExpires = expires.atOffset(ZoneOffset.UTC);
  }

  /** From now on it is this user's; the hash stays, so that the used link can say so. */
  void accept(long user) {
    userId = user;
    email = null;
    tokenExpires = null;
  }

  void provisioned(boolean restrictsRole) {
    idpProvisioned = true;
    idpRoleRestricted = restrictsRole;
  }

  /**
   * As the services give it away.
   *
   * @param userEmail the address of the user; null where there is none yet
   */
  Member toMember(String userEmail) {
    return new Member(
        id,
        organizationId,
        optional(userId),
        userEmail == null ? String.valueOf(email) : userEmail,
        role(),
        idpProvisioned,
        idpRoleRestricted,
        dateCreated.toInstant(),
        Optional.ofNullable(tokenExpires).map(OffsetDateTime::toInstant),
        optional(inviterId));
  }

  private static OptionalLong optional(Long value) {
    return value == null ? OptionalLong.empty() : OptionalLong.of(value);
  }
}
