package dev.vedette.project;

import dev.vedette.access.AuditEvent;
import dev.vedette.access.AuditLog;
import dev.vedette.access.AuditTarget;
import dev.vedette.access.Changes;
import dev.vedette.platform.OptionChanges;
import dev.vedette.platform.Options;
import dev.vedette.platform.Slugs;
import dev.vedette.platform.problem.InvalidException;
import dev.vedette.platform.problem.NotFoundException;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Changes projects and deletes them. */
@Stateless
public class ProjectAdministration {

  /** Rows of this context that refer to a project. */
  private static final List<String> REFERRING =
      List.of("ProjectKeyEntity", "ProjectTeamEntity", "BookmarkEntity", "FormerSlugEntity");

  @PersistenceContext private EntityManager entities;
  @Inject private Clock clock;
  @Inject private AuditLog audit;
  @Inject private ProjectOptions options;
  @Inject private Event<ProjectChanged> changed;

  /**
   * Changes a project. A slug that it had leads to it from then on, until another project takes it.
   *
   * @param change gets the project as it is, and says how it shall be; nobody else changes it
   *     meanwhile
   * @throws InvalidException if something breaks its rules, or the slug is another project's
   * @throws NotFoundException if the project is gone
   */
  public Project update(Project project, UnaryOperator<ProjectEdit> change) {
    return update(project, change, set -> OptionChanges.none());
  }

  /**
   * The same, and options of contexts above this one.
   *
   * @param optionChange gets what the project has set, and says what to set
   */
  public Project update(
      Project project,
      UnaryOperator<ProjectEdit> change,
      Function<Options, OptionChanges> optionChange) {
    ProjectEntity entity = lock(project.id());
    Project before = entity.toProject();
    ProjectEdit edit = change.apply(ProjectEdit.of(before));
    ProjectRules.check(edit);
    if (!edit.slug().equals(before.slug())) {
      rename(before, edit.slug());
    }
    entity.change(edit);
    Project after = entity.toProject();
    Changes changes = set(after, optionChange, differences(before, after));
    if (!changes.isEmpty()) {
      audit.record(AuditEvent.PROJECT_EDIT, after.organizationId(), target(after), changes);
      changed.fire(ProjectChanged.one(after.id()));
    }
    return after;
  }

  private Changes set(
      Project project, Function<Options, OptionChanges> optionChange, Changes others) {
    Options before = options.of(project.id());
    OptionChanges wanted = optionChange.apply(before);
    options.set(project.id(), wanted);
    return others.and(before, wanted);
  }

  /**
   * Deletes a project: it is gone for everybody at once, its slug is free and its keys are invalid.
   * What it has stored is removed in the background.
   *
   * @throws NotFoundException if it is gone already
   */
  public void delete(Project project) {
    ProjectEntity entity = lock(project.id());
    Project before = entity.toProject();
    for (String each : REFERRING) {
      entities
          .createQuery("delete from " + each + " e where e.projectId = :project")
          .setParameter("project", before.id())
          .executeUpdate();
    }
    entity.scheduleDeletion(Slugs.released(before.slug(), ProjectRules.MAX_SLUG), clock.instant());
    audit.record(
        AuditEvent.PROJECT_REMOVE,
        before.organizationId(),
        target(before),
        Changes.none().and("slug", before.slug(), null).and("name", before.name(), null));
    changed.fire(ProjectChanged.one(before.id()));
  }

  /** Deletes all projects of an organization in the same way, with the organization's own entry. */
  public void deleteAll(long organizationId) {
    // by id as the digest does, before a statement locks them in the order of an index
    entities
        .createNativeQuery(
            "select id from projects where organization_id = ? and status = 'active' order by id"
                + " for update")
        .setParameter(1, organizationId)
        .getResultList();
    for (String each : REFERRING) {
      entities
          .createQuery(
              "delete from "
                  + each
                  + " e where e.projectId in (select p.id from ProjectEntity p"
                  + " where p.organizationId = :organization)")
          .setParameter("organization", organizationId)
          .executeUpdate();
    }
    entities
        .createQuery(
            "update ProjectEntity p set p.status = :deleted, p.dateDeleted = :now"
                + " where p.organizationId = :organization and p.status = 'active'")
        .setParameter("deleted", ProjectEntity.PENDING_DELETION)
        .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
        .setParameter("organization", organizationId)
        .executeUpdate();
    changed.fire(ProjectChanged.many());
  }

  private ProjectEntity lock(long projectId) {
    ProjectEntity entity =
        entities.find(ProjectEntity.class, projectId, LockModeType.PESSIMISTIC_WRITE);
    if (entity == null || !entity.isActive()) {
      throw new NotFoundException();
    }
    return entity;
  }

  private void rename(Project project, String slug) {
    ProjectRules.slug(slug);
    entities
        .createQuery(
            "select p.name from ProjectEntity p where p.organizationId = :organization"
                + " and p.slug = :slug",
            String.class)
        .setParameter("organization", project.organizationId())
        .setParameter("slug", slug)
        .getResultStream()
        .findFirst()
        .ifPresent(
            name -> {
              throw new InvalidException(
                  "slug", "Another project (" + name + ") is already using that slug");
            });
    entities
        .createQuery(
            "delete from FormerSlugEntity f where f.organizationId = :organization"
                + " and f.slug in :slugs")
        .setParameter("organization", project.organizationId())
        .setParameter("slugs", List.of(project.slug(), slug))
        .executeUpdate();
    entities.persist(new FormerSlugEntity(project.organizationId(), project.slug(), project.id()));
  }

  private static AuditTarget target(Project project) {
    return AuditTarget.of("project", project.id(), project.slug());
  }

  private static Changes differences(Project before, Project after) {
    ProjectSettings old = before.settings();
    ProjectSettings fresh = after.settings();
    return Changes.none()
        .and("slug", before.slug(), after.slug())
        .and("name", before.name(), after.name())
        .and("platform", before.platform(), after.platform())
        .and("allowedDomains", old.allowedDomains(), fresh.allowedDomains())
        .and("resolveAge", old.resolveAge(), fresh.resolveAge())
        .and("highlightTags", old.highlightTags(), fresh.highlightTags())
        .and("highlightContext", old.highlightContext(), fresh.highlightContext());
  }
}
