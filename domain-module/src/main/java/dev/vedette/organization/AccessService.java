package dev.vedette.organization;

import dev.vedette.access.Caller;
import dev.vedette.access.Role;
import dev.vedette.access.TeamRole;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Answers what a caller may do in an organization. */
@Stateless
public class AccessService {

  @PersistenceContext private EntityManager entities;
  @Inject private MemberRepository members;

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

  /**
   * The caller's access to each of these organizations, by their ids, in two queries; those where
   * the caller has no place are missing.
   */
  public Map<Long, Access> accessTo(Collection<Organization> organizations, Caller caller) {
    Map<Long, Access> all = new HashMap<>();
    if (caller.organizationId().isPresent() || caller.user().isEmpty()) {
      organizations.forEach(
          each -> accessTo(each, caller).ifPresent(access -> all.put(each.id(), access)));
      return all;
    }
    Map<Long, Organization> byId = new HashMap<>();
    organizations.stream()
        .filter(each -> !each.wantsTwoFactorOf(caller))
        .forEach(each -> byId.put(each.id(), each));
    Map<Long, Map<Long, TeamRole>> teamRoles = teamRolesByMember(caller.user().get().id());
    for (Member member : members.ofUser(caller.user().get().id(), byId.keySet())) {
      all.put(
          member.organizationId(),
          access(
              byId.get(member.organizationId()),
              Optional.of(member.role()),
              caller,
              teamRoles.getOrDefault(member.id(), Map.of())));
    }
    return all;
  }

  /** A user's membership. */
  public Optional<Member> member(long organizationId, long userId) {
    return members.findByUser(organizationId, userId);
  }

  private Map<Long, Map<Long, TeamRole>> teamRolesByMember(long userId) {
    Map<Long, Map<Long, TeamRole>> roles = new HashMap<>();
    entities
        .createQuery(
            "select t from TeamMemberEntity t, MemberEntity m where m.id = t.memberId"
                + " and m.userId = :user",
            TeamMemberEntity.class)
        .setParameter("user", userId)
        .getResultStream()
        .forEach(
            team ->
                roles
                    .computeIfAbsent(team.memberId(), id -> new HashMap<>())
                    .put(team.teamId(), team.role()));
    return roles;
  }

  private static Access access(
      Organization organization,
      Optional<Role> role,
      Caller caller,
      Map<Long, TeamRole> teamRoles) {
    return new Access(
        organization.id(), role, caller.scopeLimit(), teamRoles, organization.settings());
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
