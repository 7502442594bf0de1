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
  private long userId;

  private String role;

  @Column(name = "date_created")
  private OffsetDateTime dateCreated;

  protected MemberEntity() {}

  MemberEntity(long organizationId, long userId, Role role, Instant now) {
    this.organizationId = organizationId;
    this.userId = userId;
    this.role = role.id();
    this.dateCreated = now.atOffset(ZoneOffset.UTC);
  }

  Member toMember() {
    return new Member(
        id, organizationId, userId, Role.of(role).orElse(Role.MEMBER), dateCreated.toInstant());
  }
}
