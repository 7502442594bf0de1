package dev.vedette.organization;

import dev.vedette.access.Caller;
import dev.vedette.access.Role;
import dev.vedette.access.TeamRole;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Answers what a caller may do in an organization. */
@Stateless
public class AccessService {

  @PersistenceContext private EntityManager entities;

  /**
   * The caller's access; empty when the caller has no place there, and must then see a 404.
   *
   * @return never more than both the credentials and the role allow
   */
  public Optional<Access> accessTo(Organization organization, Caller caller) {
    if (caller.organizationId().isPresent()) {
      return caller.organizationId().getAsLong() == organization.id()
          ? Optional.of(access(organization, Optional.empty(), caller, Map.of()))
          : Optional.empty();
    }
    return caller
        .user()
        .flatMap(user -> member(organization.id(), user.id()))
        .map(member -> access(organization, Optional.of(member.role()), caller, teams(member)));
  }

  /** A user's membership. */
  public Optional<Member> member(long organizationId, long userId) {
    return entities
        .createQuery(
            "select m from MemberEntity m where m.organizationId = :organization"
                + " and m.userId = :user",
            MemberEntity.class)
        .setParameter("organization", organizationId)
        .setParameter("user", userId)
        .getResultStream()
        .findFirst()
        .map(MemberEntity::toMember);
  }

  private static Access access(
      Organization organization,
      Optional<Role> role,
      Caller caller,
      Map<Long, TeamRole> teamRoles) {
    return new Access(
        organization.id(), role, caller.scopeLimit(), teamRoles, organization.openMembership());
  }

  private Map<Long, TeamRole> teams(Member member) {
    Map<Long, TeamRole> roles = new HashMap<>();
    entities
        .createQuery(
            "select t from TeamMemberEntity t where t.memberId = :member", TeamMemberEntity.class)
        .setParameter("member", member.id())
        .getResultStream()
        .forEach(team -> roles.put(team.teamId(), team.role()));
    return roles;
  }
}
