package dev.vedette.project;

import dev.vedette.access.AuditEvent;
import dev.vedette.access.AuditLog;
import dev.vedette.access.AuditTarget;
import dev.vedette.access.Caller;
import dev.vedette.access.Changes;
import dev.vedette.access.User;
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
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Projects and the teams that own them. */
@Stateless
public class ProjectService {

  /** Team, project and the number of the team's projects, by slug. */
  private static final String FIRST_OF_TEAMS =
      "select x.team_id, x.project_id, x.total from ("
          + "select t.team_id, t.project_id,"
          + " row_number() over (partition by t.team_id order by p.slug) as place,"
          + " count(*) over (partition by t.team_id) as total"
          + " from project_teams t join projects p on p.id = t.project_id"
          + " where t.team_id in (%s) and p.status = 'active'"
          + ") x where x.place <= ? order by x.team_id, x.place";

  @PersistenceContext private EntityManager entities;
  @Inject private Clock clock;
  @Inject private KeyService keys;
  @Inject private TeamService teams;
  @Inject private AuditLog audit;
  @Inject private Event<ProjectCreated> created;

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

  /**
   * The project that once had a slug which is nobody's now.
   *
   * @param slug never an id: ids stay
   */
  public Optional<Project> findMoved(long organizationId, String slug) {
    return entities
        .createQuery(
            "select p from ProjectEntity p, FormerSlugEntity f where f.organizationId ="
                + " :organization and f.slug = :slug and p.id = f.projectId"
                + " and p.organizationId = :organization and p.status = 'active'",
            ProjectEntity.class)
        .setParameter("organization", organizationId)
        .setParameter("slug", slug)
        .getResultStream()
        .findFirst()
        .map(ProjectEntity::toProject);
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
    return list(organizationId, ProjectQuery.ALL, Optional.empty(), page);
  }

  /**
   * The projects of an organization that fit a query, paged by offset: those that the viewer has
   * bookmarked first, then by slug.
   *
   * @param viewer empty for an organization's token, which has no bookmarks and no teams
   */
  public Page<Project> list(
      long organizationId, ProjectQuery query, Optional<User> viewer, PageRequest page) {
    if (query.nothing() || query.needsUser() && viewer.isEmpty()) {
      return Page.ofOffset(List.of(), page);
    }
    StringBuilder jpql = new StringBuilder("select p from ProjectEntity p");
    if (viewer.isPresent()) {
      jpql.append(" left join BookmarkEntity b on b.projectId = p.id and b.userId = :user");
    }
    jpql.append(" where p.organizationId = :organization and p.status = 'active'");
    query.addTo(jpql);
    jpql.append(" order by ");
    if (viewer.isPresent()) {
      jpql.append("case when b.userId is null then 1 else 0 end, ");
    }
    jpql.append("p.slug");
    Map<String, Object> parameters = new HashMap<>(query.parameters());
    parameters.put("organization", organizationId);
    viewer.ifPresent(user -> parameters.put("user", user.id()));
    return page(jpql.toString(), parameters, page);
  }

  /** The projects of a team by slug, paged by offset. */
  public Page<Project> listByTeam(long teamId, PageRequest page) {
    return page(
        "select p from ProjectEntity p where p.id in (select t.projectId from ProjectTeamEntity t"
            + " where t.teamId = :team) and p.status = 'active' order by p.slug",
        Map.of("team", teamId),
        page);
  }

  /**
   * The projects that a caller belongs to, newest first, paged by offset: those of the user's teams
   * in every organization, or all of the token's organization.
   *
   * @param organizationId only those of this organization; empty for those of all
   */
  public Page<Project> listByCaller(
      Caller caller, ProjectQuery query, OptionalLong organizationId, PageRequest page) {
    if (query.nothing()) {
      return Page.ofOffset(List.of(), page);
    }
    StringBuilder jpql =
        new StringBuilder("select p from ProjectEntity p where p.status = 'active'");
    Map<String, Object> parameters = new HashMap<>(query.parameters());
    if (caller.organizationId().isPresent()) {
      jpql.append(" and p.organizationId = :own");
      parameters.put("own", caller.organizationId().getAsLong());
    } else {
      jpql.append(" and p.id in (").append(ProjectQuery.Token.OF_USER).append(')');
      parameters.put("user", caller.user().map(User::id).orElse(-1L));
    }
    if (organizationId.isPresent()) {
      jpql.append(" and p.organizationId = :organization");
      parameters.put("organization", organizationId.getAsLong());
    }
    query.addTo(jpql);
    jpql.append(" order by p.dateCreated desc, p.id desc");
    return page(jpql.toString(), parameters, page);
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
   * The first projects of each team and how many it has, in two queries whatever their number.
   *
   * @param teamIds a page of them, because each is a parameter
   * @param limit most projects of a team
   */
  public Map<Long, TeamProjects> firstProjectsOf(Collection<Long> teamIds, int limit) {
    Map<Long, TeamProjects> result = new LinkedHashMap<>();
    teamIds.forEach(id -> result.put(id, TeamProjects.NONE));
    if (result.isEmpty()) {
      return result;
    }
    Query query =
        entities.createNativeQuery(
            FIRST_OF_TEAMS.formatted(String.join(", ", Collections.nCopies(result.size(), "?"))));
    int parameter = 1;
    for (Long id : result.keySet()) {
      query.setParameter(parameter++, id);
    }
    query.setParameter(parameter, limit);
    List<long[]> rows = new ArrayList<>();
    for (Object row : query.getResultList()) {
      rows.add(
          Arrays.stream((Object[]) row).mapToLong(each -> ((Number) each).longValue()).toArray());
    }
    Map<Long, Project> byId = findByIds(rows.stream().map(row -> row[1]).distinct().toList());
    Map<Long, List<Project>> first = new HashMap<>();
    for (long[] row : rows) {
      List<Project> of = first.computeIfAbsent(row[0], id -> new ArrayList<>());
      Optional.ofNullable(byId.get(row[1])).ifPresent(of::add);
      result.put(row[0], new TeamProjects(of, (int) row[2]));
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
    return create(team, name, slug, platform, true);
  }

  /**
   * The same, with or without the alert rules that projects begin with.
   *
   * @throws InvalidException if name, slug or platform break their rules
   * @throws ConflictException if the slug is taken
   */
  public Project create(
      Team team,
      String name,
      Optional<String> slug,
      Optional<String> platform,
      boolean defaultRules) {
    Names.check(name, ProjectRules.MAX_NEW_NAME);
    slug.ifPresent(ProjectRules::slug);
    ProjectRules.platform(platform);
    if (slug.filter(chosen -> taken(team.organizationId(), chosen)).isPresent()) {
      throw new ConflictException("A project with this slug already exists.");
    }
    String free =
        slug.orElseGet(
            () ->
                Slugs.generate(
                    name, ProjectRules.MAX_SLUG, other -> taken(team.organizationId(), other)));
    var entity =
        new ProjectEntity(team.organizationId(), free, name.strip(), platform, clock.instant());
    entities.persist(entity);
    entities.flush(); // before the rows that refer to it
    Project project = entity.toProject();
    entities.persist(new ProjectTeamEntity(project.id(), team.id()));
    keys.create(project.id(), Optional.of("Default"), Optional.empty());
    audit.record(
        AuditEvent.PROJECT_ADD,
        project.organizationId(),
        AuditTarget.of("project", project.id(), project.slug()),
        Changes.none()
            .and("slug", null, project.slug())
            .and("name", null, project.name())
            .and("platform", null, project.platform())
            .and("team", null, team.slug()));
    created.fire(new ProjectCreated(project, defaultRules));
    return project;
  }

  /**
   * Creates a project with a team of its own for a member who needs no other.
   *
   * @throws InvalidException if name, slug or platform break their rules
   * @throws ConflictException if the slug is taken
   * @throws NotFoundException if the user is no member
   */
  public Project createWithTeam(
      long organizationId,
      User creator,
      String name,
      Optional<String> slug,
      Optional<String> platform,
      boolean defaultRules) {
    return create(
        teams.createPersonal(organizationId, creator), name, slug, platform, defaultRules);
  }

  private Page<Project> page(String jpql, Map<String, Object> parameters, PageRequest page) {
    TypedQuery<ProjectEntity> query = entities.createQuery(jpql, ProjectEntity.class);
    parameters.forEach(query::setParameter);
    return Page.ofOffset(
        query
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
