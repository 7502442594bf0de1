package dev.vedette.organization;

import dev.vedette.access.TeamRole;
import dev.vedette.platform.Names;
import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
import dev.vedette.platform.Slugs;
import dev.vedette.platform.problem.ConflictException;
import dev.vedette.platform.problem.InvalidException;
import dev.vedette.platform.problem.NotFoundException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Teams of an organization. A team that is to be deleted is invisible at once. */
@Stateless
public class TeamService {

  private static final int MAX_SLUG = 50;
  private static final int MAX_NAME = 64;

  @PersistenceContext private EntityManager entities;
  @Inject private Clock clock;
  @Inject private AccessService access;

  /** The teams of an organization by slug, those that match the query, paged by offset. */
  public Page<Team> list(long organizationId, TeamQuery query, PageRequest page) {
    StringBuilder jpql =
        new StringBuilder(
            "select t from TeamEntity t where t.organizationId = :organization"
                + " and t.status = 'active'");
    query.slug().ifPresent(slug -> jpql.append(" and t.slug = :slug"));
    query.id().ifPresent(id -> jpql.append(" and t.id = :id"));
    query
        .text()
        .ifPresent(
            text ->
                jpql.append(
                    " and (lower(t.name) like :text escape '!' or t.slug like :text escape '!')"));
    TypedQuery<TeamEntity> teams =
        entities.createQuery(jpql + " order by t.slug", TeamEntity.class);
    teams.setParameter("organization", organizationId);
    query.slug().ifPresent(slug -> teams.setParameter("slug", slug));
    query.id().ifPresent(id -> teams.setParameter("id", id));
    query.likePattern().ifPresent(text -> teams.setParameter("text", text));
    return Page.ofOffset(
        teams
            .setFirstResult(page.offset())
            .setMaxResults(page.limit() + 1)
            .getResultStream()
            .map(TeamEntity::toTeam)
            .toList(),
        page);
  }

  /**
   * The team of an id or slug.
   *
   * @throws NotFoundException if the organization has none such
   */
  public Team get(long organizationId, String idOrSlug) {
    return entity(organizationId, idOrSlug).toTeam();
  }

  /** Teams by id, those that are active. */
  public Map<Long, Team> findByIds(Collection<Long> ids) {
    Map<Long, Team> teams = new HashMap<>();
    if (!ids.isEmpty()) {
      entities
          .createQuery(
              "select t from TeamEntity t where t.id in :ids and t.status = 'active'",
              TeamEntity.class)
          .setParameter("ids", ids)
          .getResultStream()
          .map(TeamEntity::toTeam)
          .forEach(team -> teams.put(team.id(), team));
    }
    return teams;
  }

  /**
   * Creates a team.
   *
   * @param slug chosen by the client; empty to make one of the name
   * @param name empty to use the slug; one of both must be given
   * @param creatorId the user who becomes its first member, if a user creates it
   * @throws InvalidException if slug or name break their rules
   * @throws ConflictException if the slug is taken
   */
  public Team create(
      long organizationId, Optional<String> slug, Optional<String> name, OptionalLong creatorId) {
    if (slug.isEmpty() && name.isEmpty()) {
      throw new InvalidException("non_field_errors", "Name or slug is required");
    }
    slug.ifPresent(chosen -> Slugs.check(chosen, MAX_SLUG));
    name.ifPresent(chosen -> Names.check(chosen, MAX_NAME));
    if (slug.filter(chosen -> taken(organizationId, chosen)).isPresent()) {
      throw new ConflictException("A team with this slug already exists.");
    }
    String free =
        slug.orElseGet(
            () ->
                Slugs.generate(
                    name.orElseThrow(), MAX_SLUG, candidate -> taken(organizationId, candidate)));
    var entity = new TeamEntity(organizationId, free, name.orElse(free), clock.instant());
    entities.persist(entity);
    entities.flush(); // before the rows that refer to it
    Team team = entity.toTeam();
    if (creatorId.isPresent()) {
      access
          .member(organizationId, creatorId.getAsLong())
          .ifPresent(
              member ->
                  entities.persist(
                      new TeamMemberEntity(team.id(), member.id(), TeamRole.CONTRIBUTOR)));
    }
    return team;
  }

  /**
   * Renames a team.
   *
   * @param slug empty to keep it
   * @param name empty to keep it
   * @throws InvalidException if one of both breaks its rules or the slug is taken
   */
  public Team update(Team team, Optional<String> slug, Optional<String> name) {
    TeamEntity entity = entity(team.organizationId(), Long.toString(team.id()));
    slug.ifPresent(chosen -> Slugs.check(chosen, MAX_SLUG));
    name.ifPresent(chosen -> Names.check(chosen, MAX_NAME));
    String chosen = slug.orElse(entity.slug());
    if (!chosen.equals(entity.slug()) && taken(team.organizationId(), chosen)) {
      throw new InvalidException("slug", "The slug \"" + chosen + "\" is already in use.");
    }
    entity.rename(chosen, name.orElse(team.name()));
    return entity.toTeam();
  }

  /**
   * Deletes a team: it is gone for everybody at once, its projects stay and lose it.
   *
   * @throws NotFoundException if it is gone already
   */
  public void delete(Team team) {
    TeamEntity entity = entity(team.organizationId(), Long.toString(team.id()));
    entity.scheduleDeletion(Slugs.released(entity.slug(), MAX_SLUG));
    entities
        .createQuery("delete from TeamMemberEntity m where m.teamId = :team")
        .setParameter("team", team.id())
        .executeUpdate();
  }

  /** How many members each team has; 0 where none. */
  public Map<Long, Integer> memberCounts(Collection<Long> teamIds) {
    Map<Long, Integer> counts = new HashMap<>();
    teamIds.forEach(id -> counts.put(id, 0));
    if (!teamIds.isEmpty()) {
      List<Object[]> rows =
          entities
              .createQuery(
                  "select m.teamId, count(m) from TeamMemberEntity m where m.teamId in :ids"
                      + " group by m.teamId",
                  Object[].class)
              .setParameter("ids", teamIds)
              .getResultList();
      rows.forEach(row -> counts.put((Long) row[0], ((Number) row[1]).intValue()));
    }
    return counts;
  }

  private boolean taken(long organizationId, String slug) {
    return !entities
        .createQuery(
            "select t.id from TeamEntity t where t.organizationId = :organization"
                + " and t.slug = :slug",
            Long.class)
        .setParameter("organization", organizationId)
        .setParameter("slug", slug)
        .getResultList()
        .isEmpty();
  }

  private TeamEntity entity(long organizationId, String idOrSlug) {
    boolean id = Slugs.isId(idOrSlug);
    return entities
        .createQuery(
            "select t from TeamEntity t where t.organizationId = :organization and "
                + (id ? "t.id" : "t.slug")
                + " = :key and t.status = 'active'",
            TeamEntity.class)
        .setParameter("organization", organizationId)
        .setParameter("key", id ? (Object) Long.valueOf(idOrSlug) : idOrSlug)
        .getResultStream()
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }
}
