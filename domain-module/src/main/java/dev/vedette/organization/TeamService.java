package dev.vedette.organization;

import dev.vedette.access.AuditEvent;
import dev.vedette.access.AuditLog;
import dev.vedette.access.AuditTarget;
import dev.vedette.access.Changes;
import dev.vedette.access.TeamRole;
import dev.vedette.access.User;
import dev.vedette.platform.Names;
import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
import dev.vedette.platform.Slugs;
import dev.vedette.platform.problem.ConflictException;
import dev.vedette.platform.problem.ForbiddenException;
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

/**
 * Teams of an organization. A team that is to be deleted is invisible at once; {@link TeamPurge}
 * deletes its rows later.
 */
@Stateless
public class TeamService {

  private static final int MAX_SLUG = 50;
  private static final int MAX_NAME = 64;

  /** Leaves room for the words around it. */
  private static final int MAX_PERSONAL = 36;

  private static final int PERSONAL_SUFFIX = 3;
  private static final int PERSONAL_TRIES = 5;

  @PersistenceContext private EntityManager entities;
  @Inject private Clock clock;
  @Inject private AccessService access;
  @Inject private AuditLog audit;

  /** The teams of an organization by slug, those that match the query, paged by offset. */
  public Page<Team> list(long organizationId, TeamQuery query, PageRequest page) {
    return Page.ofOffset(list(organizationId, query, page.offset(), page.limit() + 1), page);
  }

  /**
   * The same without pages.
   *
   * @param offset how many teams to pass over
   * @param limit most teams to return
   */
  public List<Team> list(long organizationId, TeamQuery query, int offset, int limit) {
    if (query.nothing()) {
      return List.of();
    }
    // The order names all columns of the index of the slugs, so that it can be walked.
    return select(
            organizationId, query, "t", " order by t.organizationId, t.slug", TeamEntity.class)
        .setFirstResult(offset)
        .setMaxResults(limit)
        .getResultStream()
        .map(TeamEntity::toTeam)
        .toList();
  }

  /** How many teams of an organization match the query. */
  public int count(long organizationId, TeamQuery query) {
    return query.nothing()
        ? 0
        : select(organizationId, query, "count(t)", "", Long.class).getSingleResult().intValue();
  }

  private <T> TypedQuery<T> select(
      long organizationId, TeamQuery query, String what, String order, Class<T> type) {
    StringBuilder jpql =
        new StringBuilder("select ")
            .append(what)
            .append(" from TeamEntity t where t.organizationId = :organization")
            .append(" and t.status = 'active'");
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("organization", organizationId);
    if (!query.slugs().isEmpty()) {
      jpql.append(" and t.slug in :slugs");
      parameters.put("slugs", query.slugs());
    }
    if (!query.ids().isEmpty()) {
      jpql.append(" and t.id in :ids");
      parameters.put("ids", query.ids());
    }
    query
        .likePattern()
        .ifPresent(
            pattern -> {
              jpql.append(" and (lower(t.name) like :text escape '!'")
                  .append(" or t.slug like :text escape '!')");
              parameters.put("text", pattern);
            });
    TypedQuery<T> selected = entities.createQuery(jpql + order, type);
    parameters.forEach(selected::setParameter);
    return selected;
  }

  /** The active ones of these teams by name, paged by offset. */
  public Page<Team> listByIds(Collection<Long> ids, PageRequest page) {
    if (ids.isEmpty()) {
      return Page.ofOffset(List.of(), page);
    }
    return Page.ofOffset(
        entities
            .createQuery(
                "select t from TeamEntity t where t.id in :ids and t.status = 'active'"
                    + " order by t.name, t.id",
                TeamEntity.class)
            .setParameter("ids", ids)
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

  /** Teams of an organization by slug, those that are active. */
  public Map<String, Team> findBySlugs(long organizationId, Collection<String> slugs) {
    Map<String, Team> teams = new HashMap<>();
    if (!slugs.isEmpty()) {
      entities
          .createQuery(
              "select t from TeamEntity t where t.organizationId = :organization"
                  + " and t.slug in :slugs and t.status = 'active'",
              TeamEntity.class)
          .setParameter("organization", organizationId)
          .setParameter("slugs", slugs)
          .getResultStream()
          .map(TeamEntity::toTeam)
          .forEach(team -> teams.put(team.slug(), team));
    }
    return teams;
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
    slug.ifPresent(chosen -> refuseTaken(organizationId, chosen));
    String free =
        slug.orElseGet(
            () ->
                Slugs.generate(
                    name.orElseThrow(), MAX_SLUG, candidate -> taken(organizationId, candidate)));
    Team team = persist(organizationId, free, name.orElse(free), false);
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
   * Creates a team of one member, who is its admin: so a member may make a project without anybody
   * else's team. Its slug is {@code team-} and the user's name in the mail address.
   *
   * @throws ConflictException if every slug that was tried is taken
   * @throws NotFoundException if the user is no member
   */
  public Team createPersonal(long organizationId, User user) {
    long member = access.member(organizationId, user.id()).orElseThrow(NotFoundException::new).id();
    String base = "team-" + Slugs.slugify(user.email().replaceFirst("@.*$", ""), MAX_PERSONAL);
    String slug = base;
    for (int tries = 0; taken(organizationId, slug); tries++) {
      if (tries == PERSONAL_TRIES) {
        throw new ConflictException(
            "Unable to create a default team for this user. Please try again.");
      }
      slug = base + "-" + Slugs.suffix(PERSONAL_SUFFIX);
    }
    Team team = persist(organizationId, slug, slug, false);
    entities.persist(new TeamMemberEntity(team.id(), member, TeamRole.ADMIN));
    return team;
  }

  /**
   * Creates a team for an identity provider, which alone may change it then. Its slug is made of
   * the name, without a suffix, because the provider finds it again so.
   *
   * @throws InvalidException if the name breaks its rules
   * @throws ConflictException if the slug is taken
   */
  public Team provision(long organizationId, String name) {
    String slug = provisionedSlug(name);
    refuseTaken(organizationId, slug);
    return persist(organizationId, slug, name, true);
  }

  /**
   * Renames a team.
   *
   * @param slug empty to keep it
   * @param name empty to keep it
   * @throws InvalidException if one of both breaks its rules or the slug is taken
   * @throws ForbiddenException if an identity provider manages the team
   */
  public Team update(Team team, Optional<String> slug, Optional<String> name) {
    refuseProvisioned(team);
    slug.ifPresent(chosen -> Slugs.check(chosen, MAX_SLUG));
    name.ifPresent(chosen -> Names.check(chosen, MAX_NAME));
    return rename(team, slug.orElse(team.slug()), name.orElse(team.name()));
  }

  /**
   * Renames a team for an identity provider, and makes its slug anew.
   *
   * @throws InvalidException if the name breaks its rules or the slug is taken
   */
  public Team updateProvisioned(Team team, String name) {
    return rename(team, provisionedSlug(name), name);
  }

  /**
   * Deletes a team: it is gone for everybody at once, its projects stay and lose it.
   *
   * @throws NotFoundException if it is gone already
   * @throws ForbiddenException if an identity provider manages the team
   */
  public void delete(Team team) {
    refuseProvisioned(team);
    deleteProvisioned(team);
  }

  /**
   * Deletes a team, also one that an identity provider manages.
   *
   * @throws NotFoundException if it is gone already
   */
  public void deleteProvisioned(Team team) {
    TeamEntity entity = entity(team);
    Team gone = entity.toTeam();
    record(
        AuditEvent.TEAM_REMOVE,
        gone,
        Changes.none().and("slug", gone.slug(), null).and("name", gone.name(), null));
    entity.scheduleDeletion(Slugs.released(gone.slug(), MAX_SLUG));
    entities
        .createQuery("delete from TeamMemberEntity m where m.teamId = :team")
        .setParameter("team", team.id())
        .executeUpdate();
  }

  /** How many people each team has; 0 where none. Invitations are not counted until accepted. */
  public Map<Long, Integer> memberCounts(Collection<Long> teamIds) {
    Map<Long, Integer> counts = new HashMap<>();
    teamIds.forEach(id -> counts.put(id, 0));
    if (!teamIds.isEmpty()) {
      List<Object[]> rows =
          entities
              .createQuery(
                  "select t.teamId, count(t) from TeamMemberEntity t, MemberEntity m"
                      + " where m.id = t.memberId and m.userId is not null and t.teamId in :ids"
                      + " group by t.teamId",
                  Object[].class)
              .setParameter("ids", teamIds)
              .getResultList();
      rows.forEach(row -> counts.put((Long) row[0], ((Number) row[1]).intValue()));
    }
    return counts;
  }

  /**
   * Refuses a change that is the identity provider's to make.
   *
   * @throws ForbiddenException if one manages the team
   */
  static void refuseProvisioned(Team team) {
    if (team.idpProvisioned()) {
      throw new ForbiddenException(
          "This team is managed through your organization's identity provider.");
    }
  }

  private Team persist(long organizationId, String slug, String name, boolean idpProvisioned) {
    var entity = new TeamEntity(organizationId, slug, name, idpProvisioned, clock.instant());
    entities.persist(entity);
    entities.flush(); // before the rows that refer to it
    Team team = entity.toTeam();
    record(
        AuditEvent.TEAM_ADD, team, Changes.none().and("slug", null, slug).and("name", null, name));
    return team;
  }

  private Team rename(Team team, String slug, String name) {
    TeamEntity entity = entity(team);
    if (!slug.equals(entity.slug()) && taken(team.organizationId(), slug)) {
      throw new InvalidException("slug", "The slug \"" + slug + "\" is already in use.");
    }
    Changes changes =
        Changes.none().and("slug", entity.slug(), slug).and("name", entity.name(), name);
    entity.rename(slug, name);
    Team renamed = entity.toTeam();
    if (!changes.isEmpty()) {
      record(AuditEvent.TEAM_EDIT, renamed, changes);
    }
    return renamed;
  }

  private void record(AuditEvent event, Team team, Changes changes) {
    audit.record(
        event, team.organizationId(), AuditTarget.of("team", team.id(), team.slug()), changes);
  }

  private static String provisionedSlug(String name) {
    Names.check(name, MAX_NAME);
    String slug = Slugs.slugify(name, MAX_SLUG);
    if (slug.isEmpty() || Slugs.isId(slug)) {
      throw new InvalidException("displayName", "Enter a name with a letter in it.");
    }
    return slug;
  }

  private void refuseTaken(long organizationId, String slug) {
    if (taken(organizationId, slug)) {
      throw new ConflictException("A team with this slug already exists.");
    }
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

  private TeamEntity entity(Team team) {
    return entity(team.organizationId(), Long.toString(team.id()));
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
