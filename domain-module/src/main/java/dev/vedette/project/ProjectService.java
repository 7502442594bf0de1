package dev.vedette.project;

import dev.vedette.access.Caller;
import dev.vedette.organization.Team;
import dev.vedette.organization.TeamService;
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
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Projects and the teams that own them. */
@Stateless
public class ProjectService {

  private static final int MAX_SLUG = 100;
  private static final int MAX_NAME = 50;

  @PersistenceContext private EntityManager entities;
  @Inject private Clock clock;
  @Inject private KeyService keys;
  @Inject private TeamService teams;

  /**
   * The project of an id or slug.
   *
   * @throws NotFoundException if the organization has none such
   */
  public Project get(long organizationId, String idOrSlug) {
    boolean id = Slugs.isId(idOrSlug);
    return entities
        .createQuery(
            "select p from ProjectEntity p where p.organizationId = :organization and "
                + (id ? "p.id" : "p.slug")
                + " = :key and p.status = 'active'",
            ProjectEntity.class)
        .setParameter("organization", organizationId)
        .setParameter("key", id ? (Object) Long.valueOf(idOrSlug) : idOrSlug)
        .getResultStream()
        .findFirst()
        .orElseThrow(NotFoundException::new)
        .toProject();
  }

  /** The active project of an id, whatever its organization. */
  public Optional<Project> find(long projectId) {
    return Optional.ofNullable(findByIds(List.of(projectId)).get(projectId));
  }

  /** Active projects by id. */
  public Map<Long, Project> findByIds(Collection<Long> ids) {
    Map<Long, Project> projects = new HashMap<>();
    if (!ids.isEmpty()) {
      entities
          .createQuery(
              "select p from ProjectEntity p where p.id in :ids and p.status = 'active'",
              ProjectEntity.class)
          .setParameter("ids", ids)
          .getResultStream()
          .map(ProjectEntity::toProject)
          .forEach(project -> projects.put(project.id(), project));
    }
    return projects;
  }

  /** The projects of an organization by slug, paged by offset. */
  public Page<Project> list(long organizationId, PageRequest page) {
    return page(
        "p.organizationId = :key and p.status = 'active' order by p.slug", organizationId, page);
  }

  /** The projects of a team by slug, paged by offset. */
  public Page<Project> listByTeam(long teamId, PageRequest page) {
    return page(
        "p.id in (select t.projectId from ProjectTeamEntity t where t.teamId = :key)"
            + " and p.status = 'active' order by p.slug",
        teamId,
        page);
  }

  /**
   * The projects that a caller belongs to, newest first, paged by offset: those of the user's teams
   * in every organization, or all of the token's organization.
   */
  public Page<Project> listByCaller(Caller caller, PageRequest page) {
    if (caller.organizationId().isPresent()) {
      return page(
          "p.organizationId = :key and p.status = 'active' order by p.dateCreated desc, p.id desc",
          caller.organizationId().getAsLong(),
          page);
    }
    return page(
        "p.id in (select t.projectId from ProjectTeamEntity t, TeamMemberEntity tm, MemberEntity m"
            + " where tm.teamId = t.teamId and m.id = tm.memberId and m.userId = :key)"
            + " and p.status = 'active' order by p.dateCreated desc, p.id desc",
        caller.user().map(user -> user.id()).orElse(-1L),
        page);
  }

  /** The teams of each project, by slug; an empty list where none. */
  public Map<Long, List<Team>> teamsOf(Collection<Long> projectIds) {
    Map<Long, List<Long>> teamIds = new HashMap<>();
    if (!projectIds.isEmpty()) {
      entities
          .createQuery(
              "select t.projectId, t.teamId from ProjectTeamEntity t where t.projectId in :ids",
              Object[].class)
          .setParameter("ids", projectIds)
          .getResultStream()
          .forEach(
              row ->
                  teamIds
                      .computeIfAbsent((Long) row[0], id -> new ArrayList<>())
                      .add((Long) row[1]));
    }
    Map<Long, Team> byId =
        teams.findByIds(teamIds.values().stream().flatMap(List::stream).distinct().toList());
    Map<Long, List<Team>> result = new LinkedHashMap<>();
    for (Long project : projectIds) {
      result.put(
          project,
          teamIds.getOrDefault(project, List.of()).stream()
              .filter(byId::containsKey)
              .map(byId::get)
              .sorted(Comparator.comparing(Team::slug))
              .toList());
    }
    return result;
  }

  /** The projects of each team, by slug; an empty list where none. */
  public Map<Long, List<Project>> projectsOf(Collection<Long> teamIds) {
    Map<Long, List<Project>> result = new LinkedHashMap<>();
    teamIds.forEach(id -> result.put(id, new ArrayList<>()));
    if (!teamIds.isEmpty()) {
      entities
          .createQuery(
              "select t.teamId, p from ProjectTeamEntity t, ProjectEntity p"
                  + " where p.id = t.projectId and t.teamId in :ids and p.status = 'active'"
                  + " order by p.slug",
              Object[].class)
          .setParameter("ids", teamIds)
          .getResultStream()
          .forEach(row -> result.get((Long) row[0]).add(((ProjectEntity) row[1]).toProject()));
    }
    return result;
  }

  /**
   * Creates a project with the key {@code Default}.
   *
   * @param slug chosen by the client; empty to make one of the name
   * @throws InvalidException if name, slug or platform break their rules
   * @throws ConflictException if the slug is taken
   */
  public Project create(Team team, String name, Optional<String> slug, Optional<String> platform) {
    Names.check(name, MAX_NAME);
    slug.ifPresent(chosen -> Slugs.check(chosen, MAX_SLUG));
    if (platform.filter(p -> !Platforms.isKnown(p)).isPresent()) {
      throw new InvalidException("platform", "Invalid platform");
    }
    if (slug.filter(chosen -> taken(team.organizationId(), chosen)).isPresent()) {
      throw new ConflictException("A project with this slug already exists.");
    }
    String free =
        slug.orElseGet(
            () -> Slugs.generate(name, MAX_SLUG, other -> taken(team.organizationId(), other)));
    var entity =
        new ProjectEntity(team.organizationId(), free, name.strip(), platform, clock.instant());
    entities.persist(entity);
    entities.flush(); // before the rows that refer to it
    Project project = entity.toProject();
    entities.persist(new ProjectTeamEntity(project.id(), team.id()));
    keys.create(project.id(), Optional.of("Default"), Optional.empty());
    return project;
  }

  private Page<Project> page(String condition, long key, PageRequest page) {
    return Page.ofOffset(
        entities
            .createQuery("select p from ProjectEntity p where " + condition, ProjectEntity.class)
            .setParameter("key", key)
            .setFirstResult(page.offset())
            .setMaxResults(page.limit() + 1)
            .getResultStream()
            .map(ProjectEntity::toProject)
            .toList(),
        page);
  }

  private boolean taken(long organizationId, String slug) {
    return !entities
        .createQuery(
            "select p.id from ProjectEntity p where p.organizationId = :organization"
                + " and p.slug = :slug",
            Long.class)
        .setParameter("organization", organizationId)
        .setParameter("slug", slug)
        .getResultList()
        .isEmpty();
  }
}
