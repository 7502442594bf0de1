package dev.vedette.project;

import dev.vedette.access.AuditEvent;
import dev.vedette.access.AuditLog;
import dev.vedette.access.AuditTarget;
import dev.vedette.access.Changes;
import dev.vedette.access.Scope;
import dev.vedette.organization.Access;
import dev.vedette.organization.Team;
import dev.vedette.organization.TeamService;
import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
import dev.vedette.platform.problem.ForbiddenException;
import dev.vedette.platform.problem.NotFoundException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Which teams own a project: they give their members access to it. */
@Stateless
public class ProjectTeamService {

  @PersistenceContext private EntityManager entities;
  @Inject private TeamService teams;
  @Inject private AuditLog audit;

  /** The teams of a project by name, paged by offset. */
  public Page<Team> list(Project project, PageRequest page) {
    List<Long> ids =
        entities
            .createQuery(
                "select t.teamId from ProjectTeamEntity t where t.projectId = :project", Long.class)
            .setParameter("project", project.id())
            .getResultList();
    return teams.listByIds(ids, page);
  }

  /**
   * Gives a team access to a project.
   *
   * @return whether it had none before
   * @throws NotFoundException if the team is of another organization
   */
  public boolean add(Project project, Team team) {
    if (team.organizationId() != project.organizationId()) {
      throw new NotFoundException("Team does not exist.");
    }
    if (owns(project, team)) {
      return false;
    }
    entities.persist(new ProjectTeamEntity(project.id(), team.id()));
    record(AuditEvent.PROJECT_TEAM_ADD, project, Changes.none().and("team", null, team.slug()));
    return true;
  }

  /**
   * Whether somebody who may configure a project may take it from a team: whose scopes for projects
   * come from a team may so only in that team.
   */
  public static boolean mayRemove(Access access, Team team) {
    return access.scopesInTeams(List.of(team.id())).contains(Scope.PROJECT_WRITE);
  }

  /**
   * Takes a team's access to a project away.
   *
   * @param access of who asks, in the organization
   * @return whether it had some before
   * @throws ForbiddenException if it is not theirs to take from that team
   */
  public boolean remove(Access access, Project project, Team team) {
    ForbiddenException.unless(mayRemove(access, team));
    boolean removed =
        entities
                .createQuery(
                    "delete from ProjectTeamEntity t where t.projectId = :project"
                        + " and t.teamId = :team")
                .setParameter("project", project.id())
                .setParameter("team", team.id())
                .executeUpdate()
            > 0;
    if (removed) {
      record(
          AuditEvent.PROJECT_TEAM_REMOVE, project, Changes.none().and("team", team.slug(), null));
    }
    return removed;
  }

  private void record(AuditEvent event, Project project, Changes changes) {
    audit.record(
        event,
        project.organizationId(),
        AuditTarget.of("project", project.id(), project.slug()),
        changes);
  }

  private boolean owns(Project project, Team team) {
    return !entities
        .createQuery(
            "select t.teamId from ProjectTeamEntity t where t.projectId = :project"
                + " and t.teamId = :team",
            Long.class)
        .setParameter("project", project.id())
        .setParameter("team", team.id())
        .getResultList()
        .isEmpty();
  }
}
