package dev.vedette.organization;

import dev.vedette.access.AuditEvent;
import dev.vedette.access.AuditLog;
import dev.vedette.access.AuditTarget;
import dev.vedette.access.Changes;
import dev.vedette.access.TeamRole;
import dev.vedette.platform.problem.ForbiddenException;
import dev.vedette.platform.problem.NotFoundException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which members belong to which teams, with which role. Who may do what is the caller's to check,
 * see {@link MemberRights}.
 */
@Stateless
public class TeamMembershipService {

  @PersistenceContext private EntityManager entities;
  @Inject private AuditLog audit;

  /** The teams of members by member id, each list by slug; members without a team are missing. */
  public Map<Long, List<MemberTeam>> teamsOf(Collection<Member> members) {
    Map<Long, Member> byId = new HashMap<>();
    members.forEach(member -> byId.put(member.id(), member));
    Map<Long, List<MemberTeam>> teams = new HashMap<>();
    if (byId.isEmpty()) {
      return teams;
    }
    entities
        .createQuery(
            "select tm, t from TeamMemberEntity tm, TeamEntity t where t.id = tm.teamId"
                + " and t.status = 'active' and tm.memberId in :ids order by t.slug",
            Object[].class)
        .setParameter("ids", byId.keySet())
        .getResultStream()
        .forEach(
            row -> {
              TeamMemberEntity place = (TeamMemberEntity) row[0];
              Member member = byId.get(place.memberId());
              teams
                  .computeIfAbsent(member.id(), id -> new ArrayList<>())
                  .add(
                      new MemberTeam(
                          ((TeamEntity) row[1]).toTeam(), effective(member, place.role())));
            });
    return teams;
  }

  /** The role that counts for each of these members in a team; those outside it are missing. */
  public Map<Long, TeamRole> rolesIn(long teamId, Collection<Member> members) {
    Map<Long, Member> byId = new HashMap<>();
    members.forEach(member -> byId.put(member.id(), member));
    Map<Long, TeamRole> roles = new HashMap<>();
    if (!byId.isEmpty()) {
      entities
          .createQuery(
              "select tm from TeamMemberEntity tm where tm.teamId = :team and tm.memberId in :ids",
              TeamMemberEntity.class)
          .setParameter("team", teamId)
          .setParameter("ids", byId.keySet())
          .getResultStream()
          .forEach(
              place ->
                  roles.put(place.memberId(), effective(byId.get(place.memberId()), place.role())));
    }
    return roles;
  }

  /** The role that counts for a member in a team; empty for one outside it. */
  public Optional<TeamRole> roleIn(long teamId, Member member) {
    return Optional.ofNullable(rolesIn(teamId, List.of(member)).get(member.id()));
  }

  /**
   * Puts a member into a team.
   *
   * @return false if the member was there already; the role stays then
   * @throws ForbiddenException if an identity provider manages the team
   */
  public boolean add(Member member, Team team, TeamRole role) {
    if (find(member, team.id()).isPresent()) {
      return false;
    }
    TeamService.refuseProvisioned(team);
    return addProvisioned(member, team, role);
  }

  /** The same, also for a team that an identity provider manages. */
  public boolean addProvisioned(Member member, Team team, TeamRole role) {
    if (find(member, team.id()).isPresent()) {
      return false;
    }
    entities.persist(new TeamMemberEntity(team.id(), member.id(), kept(member, role)));
    record(
        AuditEvent.MEMBER_JOIN_TEAM,
        member,
        team,
        Optional.empty(),
        Optional.of(effective(member, role)));
    return true;
  }

  /**
   * Changes the role in a team.
   *
   * @return the role that counts now: never less than the member's role in the organization gives
   * @throws NotFoundException if the member is not in the team
   */
  public TeamRole changeRole(Member member, Team team, TeamRole role) {
    TeamMemberEntity place = find(member, team.id()).orElseThrow(NotFoundException::new);
    TeamRole before = effective(member, place.role());
    place.role(kept(member, role));
    TeamRole after = effective(member, role);
    if (before != after) {
      record(AuditEvent.MEMBER_EDIT_TEAM, member, team, Optional.of(before), Optional.of(after));
    }
    return after;
  }

  /**
   * Takes a member out of a team.
   *
   * @return false if the member was not there
   * @throws ForbiddenException if an identity provider manages the team
   */
  public boolean remove(Member member, Team team) {
    if (find(member, team.id()).isEmpty()) {
      return false;
    }
    TeamService.refuseProvisioned(team);
    return removeProvisioned(member, team);
  }

  /** The same, also for a team that an identity provider manages. */
  public boolean removeProvisioned(Member member, Team team) {
    Optional<TeamMemberEntity> place = find(member, team.id());
    place.ifPresent(
        found -> {
          entities.remove(found);
          record(
              AuditEvent.MEMBER_LEAVE_TEAM,
              member,
              team,
              Optional.of(effective(member, found.role())),
              Optional.empty());
        });
    return place.isPresent();
  }

  /**
   * Gives a member exactly these teams.
   *
   * @param wanted roles by team, all teams of the member's organization
   * @throws ForbiddenException if that would change who is in a team that an identity provider
   *     manages
   */
  public void set(Member member, Map<Team, TeamRole> wanted) {
    List<MemberTeam> now = teamsOf(List.of(member)).getOrDefault(member.id(), List.of());
    Set<Long> wantedIds = new HashSet<>();
    wanted.keySet().forEach(team -> wantedIds.add(team.id()));
    now.stream()
        .map(MemberTeam::team)
        .filter(team -> !wantedIds.contains(team.id()))
        .forEach(team -> remove(member, team));
    wanted.entrySet().stream()
        .sorted(Comparator.comparing(each -> each.getKey().slug()))
        .forEach(
            each -> {
              if (!add(member, each.getKey(), each.getValue())) {
                changeRole(member, each.getKey(), each.getValue());
              }
            });
  }

  private Optional<TeamMemberEntity> find(Member member, long teamId) {
    return entities
        .createQuery(
            "select tm from TeamMemberEntity tm where tm.teamId = :team and tm.memberId = :member",
            TeamMemberEntity.class)
        .setParameter("team", teamId)
        .setParameter("member", member.id())
        .getResultStream()
        .findFirst();
  }

  private static TeamRole effective(Member member, TeamRole given) {
    TeamRole least = member.role().minimumTeamRole();
    return given.compareTo(least) > 0 ? given : least;
  }

  /** What the organization's role gives anyway is not kept: it would outlive that role. */
  private static TeamRole kept(Member member, TeamRole role) {
    return role.compareTo(member.role().minimumTeamRole()) > 0 ? role : TeamRole.CONTRIBUTOR;
  }

  private void record(
      AuditEvent event,
      Member member,
      Team team,
      Optional<TeamRole> before,
      Optional<TeamRole> after) {
    audit.record(
        event,
        member.organizationId(),
        AuditTarget.of("member", member.id(), member.email()),
        Changes.none()
            .and("team " + team.slug(), before.map(TeamRole::id), after.map(TeamRole::id)));
  }
}
