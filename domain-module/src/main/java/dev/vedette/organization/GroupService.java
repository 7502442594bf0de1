package dev.vedette.organization;

import dev.vedette.access.AuditEvent;
import dev.vedette.access.AuditLog;
import dev.vedette.access.AuditTarget;
import dev.vedette.access.Changes;
import dev.vedette.access.TeamRole;
import dev.vedette.platform.problem.InvalidException;
import dev.vedette.platform.problem.NotFoundException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Teams as an identity provider keeps them, many members at a time. */
@Stateless
public class GroupService {

  /** Most members of a group that are listed. */
  public static final int MAX_LISTED = 10_000;

  /** How many ids go into one statement. */
  private static final int BATCH = 1000;

  private static final String LIST =
      "select x.team_id, x.member_id, x.email from ("
          + "select t.team_id, t.member_id, coalesce(u.email, m.email) as email,"
          + " row_number() over (partition by t.team_id order by t.member_id) as place"
          + " from team_members t join members m on m.id = t.member_id"
          + " left join users u on u.id = m.user_id where t.team_id in (%s)"
          + ") x where x.place <= "
          + MAX_LISTED
          + " order by x.team_id, x.member_id";

  @PersistenceContext private EntityManager entities;
  @Inject private TeamService teams;
  @Inject private MemberRepository members;
  @Inject private AuditLog audit;

  /**
   * The members of teams by team id, in one query; the first {@value #MAX_LISTED} of each.
   *
   * @param teamIds a page of them, because each is a parameter
   */
  public Map<Long, List<GroupMember>> members(Collection<Long> teamIds) {
    Map<Long, List<GroupMember>> byTeam = new HashMap<>();
    teamIds.forEach(id -> byTeam.put(id, new ArrayList<>()));
    if (byTeam.isEmpty()) {
      return byTeam;
    }
    Query query =
        entities.createNativeQuery(
            LIST.formatted(String.join(", ", Collections.nCopies(byTeam.size(), "?"))));
    int parameter = 1;
    for (Long id : byTeam.keySet()) {
      query.setParameter(parameter++, id);
    }
    for (Object row : query.getResultList()) {
      Object[] columns = (Object[]) row;
      byTeam
          .get(((Number) columns[0]).longValue())
          .add(new GroupMember(((Number) columns[1]).longValue(), (String) columns[2]));
    }
    return byTeam;
  }

  /**
   * Changes a team, everything or nothing; the provider manages it from then on.
   *
   * @throws NotFoundException if the team is gone, or a change names a member whom the organization
   *     does not have
   * @throws InvalidException if a name breaks its rules or leads to a slug that is taken
   */
  public void change(Team team, List<GroupChange> changes) {
    lock(team).provisioned();
    Set<Long> belonging = new HashSet<>(memberIds(team.id()));
    Team current = team;
    for (GroupChange change : changes) {
      if (change instanceof GroupChange.Rename rename) {
        current = teams.updateProvisioned(current, rename.name());
      } else if (change instanceof GroupChange.Add add) {
        add(current, known(current, add.memberIds()), belonging);
      } else if (change instanceof GroupChange.Remove remove) {
        remove(current, known(current, remove.memberIds()), belonging);
      } else if (change instanceof GroupChange.Replace replace) {
        replace(current, replace.memberIds(), belonging);
      }
    }
  }

  private void replace(Team team, Set<Long> wanted, Set<Long> belonging) {
    Map<Long, Member> known = known(team, wanted);
    Set<Long> surplus = new HashSet<>(belonging);
    surplus.removeAll(wanted);
    remove(team, find(team, surplus), belonging);
    add(team, known, belonging);
  }

  private void add(Team team, Map<Long, Member> wanted, Set<Long> belonging) {
    wanted.forEach(
        (id, member) -> {
          if (belonging.add(id)) {
            entities.persist(new TeamMemberEntity(team.id(), id, TeamRole.CONTRIBUTOR));
            record(
                AuditEvent.MEMBER_JOIN_TEAM, member, Changes.none().and("team", null, team.slug()));
          }
        });
    entities.flush(); // before a later change deletes rows
  }

  private void remove(Team team, Map<Long, Member> unwanted, Set<Long> belonging) {
    List<Long> ids = unwanted.keySet().stream().filter(belonging::remove).toList();
    for (List<Long> batch : batches(ids)) {
      entities
          .createQuery(
              "delete from TeamMemberEntity t where t.teamId = :team and t.memberId in :ids")
          .setParameter("team", team.id())
          .setParameter("ids", batch)
          .executeUpdate();
    }
    ids.forEach(
        id ->
            record(
                AuditEvent.MEMBER_LEAVE_TEAM,
                unwanted.get(id),
                Changes.none().and("team", team.slug(), null)));
  }

  /** The members of these ids, each of which must be one of the team's organization. */
  private Map<Long, Member> known(Team team, Set<Long> ids) {
    Map<Long, Member> found = find(team, ids);
    if (found.size() < ids.size()) {
      throw new NotFoundException("User not found.");
    }
    return found;
  }

  private Map<Long, Member> find(Team team, Set<Long> ids) {
    Map<Long, Member> found = new HashMap<>();
    for (List<Long> batch : batches(ids)) {
      members.ofIds(team.organizationId(), batch).forEach(member -> found.put(member.id(), member));
    }
    return found;
  }

  private List<Long> memberIds(long teamId) {
    return entities
        .createQuery("select t.memberId from TeamMemberEntity t where t.teamId = :team", Long.class)
        .setParameter("team", teamId)
        .getResultList();
  }

  /** Keeps two patches of one team apart; a provider sends them in parallel. */
  private TeamEntity lock(Team team) {
    TeamEntity entity = entities.find(TeamEntity.class, team.id(), LockModeType.PESSIMISTIC_WRITE);
    if (entity == null || !entity.isActive()) {
      throw new NotFoundException("Group not found.");
    }
    return entity;
  }

  private void record(AuditEvent event, Member member, Changes changes) {
    audit.record(
        event,
        member.organizationId(),
        AuditTarget.of("member", member.id(), member.email()),
        changes);
  }

  private static List<List<Long>> batches(Collection<Long> ids) {
    List<Long> all = List.copyOf(ids);
    List<List<Long>> batches = new ArrayList<>();
    for (int from = 0; from < all.size(); from += BATCH) {
      batches.add(all.subList(from, Math.min(all.size(), from + BATCH)));
    }
    return batches;
  }
}
