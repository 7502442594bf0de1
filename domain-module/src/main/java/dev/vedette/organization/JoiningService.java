package dev.vedette.organization;

import dev.vedette.access.AuditEvent;
import dev.vedette.access.AuditLog;
import dev.vedette.access.AuditTarget;
import dev.vedette.access.Changes;
import dev.vedette.access.Role;
import dev.vedette.access.User;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;

/**
 * Lets people in whose address somebody else has verified, such as an identity provider: they need
 * no link to accept an invitation to that address.
 */
@Stateless
public class JoiningService {

  @PersistenceContext private EntityManager entities;
  @Inject private MemberRepository members;
  @Inject private AuditLog audit;
  @Inject private Clock clock;

  /** Whether an invitation to the address waits, that has not expired. */
  public boolean isInvited(String email) {
    return !waiting(email).isEmpty();
  }

  /**
   * Makes a new user the member of every organization that has invited the address.
   *
   * @param user whose address was verified; a member of nothing yet
   */
  public void acceptInvitations(User user) {
    for (MemberEntity entity : waiting(user.email())) {
      entity.accept(user.id());
      Member member = entity.toMember(user.email());
      record(
          AuditEvent.MEMBER_ACCEPT, member, Changes.none().and("role", null, member.role().id()));
    }
  }

  /** Makes a user a member, unless they are. */
  public void join(Organization organization, User user, Role role) {
    if (members.findByUser(organization.id(), user.id()).isPresent()) {
      return;
    }
    var entity = new MemberEntity(organization.id(), user.id(), role, clock.instant());
    members.add(entity);
    record(
        AuditEvent.MEMBER_ADD,
        entity.toMember(user.email()),
        Changes.none().and("role", null, role.id()));
  }

  private List<MemberEntity> waiting(String email) {
    if (email.indexOf('\0') >= 0) {
      return List.of(); // PostgreSQL takes no such text, and nobody is invited so
    }
    return entities
        .createQuery(
            "select m from MemberEntity m, OrganizationEntity o where o.id = m.organizationId"
                + " and o.status = 'active' and m.email = :email and m.userId is null",
            MemberEntity.class)
        .setParameter("email", MemberService.normalized(email))
        .getResultStream()
        .filter(entity -> !entity.toMember(email).isExpired(clock.instant()))
        .toList();
  }

  private void record(AuditEvent event, Member member, Changes changes) {
    audit.record(
        event,
        member.organizationId(),
        AuditTarget.of("member", member.id(), member.email()),
        changes);
  }
}
