package dev.vedette.hook;

import dev.vedette.access.AuditEvent;
import dev.vedette.access.AuditLog;
import dev.vedette.access.AuditTarget;
import dev.vedette.access.Changes;
import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
import dev.vedette.platform.Secrets;
import dev.vedette.platform.problem.ConflictException;
import dev.vedette.platform.problem.InvalidException;
import dev.vedette.platform.problem.NotFoundException;
import dev.vedette.project.Project;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The service hooks of projects. */
@Stateless
public class HookService {

  /** Hooks a project may have: each stored event is queued once for each of them. */
  public static final int MAX_HOOKS = 20;

  private static final int GUID_BYTES = 16;
  private static final int SECRET_BYTES = 32;

  @PersistenceContext private EntityManager entities;
  @Inject private Clock clock;
  @Inject private AuditLog audit;
  @Inject private Event<HookChanged> changed;

  /**
   * The hooks of a project, newest first, paged by offset.
   *
   * @param active only those that are active, or that are not; empty for all
   */
  public Page<ServiceHook> list(long projectId, Optional<Boolean> active, PageRequest page) {
    var query =
        entities
            .createQuery(
                "select h from ServiceHookEntity h where h.projectId = :project"
                    + (active.isPresent() ? " and h.active = :active" : "")
                    + " order by h.id desc",
                ServiceHookEntity.class)
            .setParameter("project", projectId);
    active.ifPresent(value -> query.setParameter("active", value));
    return Page.ofOffset(
        query
            .setFirstResult(page.offset())
            .setMaxResults(page.limit() + 1)
            .getResultStream()
            .map(ServiceHookEntity::toHook)
            .toList(),
        page);
  }

  /**
   * One hook of a project.
   *
   * @throws NotFoundException if the project has none of that guid
   */
  public ServiceHook get(long projectId, String guid) {
    return entity(projectId, guid).toHook();
  }

  /**
   * Registers a hook with a secret of its own.
   *
   * @param creatorId the user who does it
   * @throws InvalidException if the address breaks the rules or there is no event
   * @throws ConflictException if the project has {@value #MAX_HOOKS} already
   */
  public ServiceHook create(
      Project project, long creatorId, String url, Collection<HookEvent> events, boolean active) {
    checkEvents(events);
    if (count(project.id()) >= MAX_HOOKS) {
      throw new ConflictException("A project can have no more than " + MAX_HOOKS + " hooks.");
    }
    var entity =
        new ServiceHookEntity(
            project.id(),
            creatorId,
            Secrets.hex(GUID_BYTES),
            Secrets.hex(SECRET_BYTES),
            HookUrl.check(url),
            events,
            active,
            clock.instant());
    entities.persist(entity);
    ServiceHook hook = entity.toHook();
    changed.fire(new HookChanged(project.id()));
    Changes made = Changes.none().and("url", null, url).and("events", null, names(hook));
    record(AuditEvent.SERVICEHOOK_ADD, project, hook, made);
    return hook;
  }

  /**
   * Changes a hook. What waits for one that is switched off waits on, for a day at most.
   *
   * @throws NotFoundException if the project has none of that guid
   * @throws InvalidException if the address breaks the rules or there is no event
   */
  public ServiceHook update(Project project, String guid, HookChange change) {
    change.url().ifPresent(HookUrl::check);
    change.events().ifPresent(HookService::checkEvents);
    ServiceHookEntity entity = entity(project.id(), guid);
    ServiceHook before = entity.toHook();
    entity.change(change);
    ServiceHook after = entity.toHook();
    changed.fire(new HookChanged(project.id()));
    Changes changes =
        Changes.none()
            .and("url", before.url(), after.url())
            .and("events", names(before), names(after));
    if (!changes.isEmpty()) {
      record(AuditEvent.SERVICEHOOK_EDIT, project, after, changes);
    }
    if (before.active() != after.active()) {
      record(
          after.active() ? AuditEvent.SERVICEHOOK_ENABLE : AuditEvent.SERVICEHOOK_DISABLE,
          project,
          after,
          Changes.none().and("isActive", before.active(), after.active()));
    }
    return after;
  }

  /**
   * Deletes a hook with all that waits for it and its log.
   *
   * @throws NotFoundException if the project has none of that guid
   */
  public void delete(Project project, String guid) {
    ServiceHookEntity entity = entity(project.id(), guid);
    ServiceHook hook = entity.toHook();
    entities.remove(entity);
    changed.fire(new HookChanged(project.id()));
    Changes gone = Changes.none().and("url", hook.url(), null);
    record(AuditEvent.SERVICEHOOK_REMOVE, project, hook, gone);
  }

  private static String names(ServiceHook hook) {
    return hook.events().stream().map(HookEvent::text).collect(Collectors.joining(", "));
  }

  private static void checkEvents(Collection<HookEvent> events) {
    if (events.isEmpty()) {
      throw new InvalidException("events", "This list may not be empty.");
    }
  }

  private long count(long projectId) {
    return entities
        .createQuery(
            "select count(h) from ServiceHookEntity h where h.projectId = :project", Long.class)
        .setParameter("project", projectId)
        .getSingleResult();
  }

  private ServiceHookEntity entity(long projectId, String guid) {
    List<ServiceHookEntity> found =
        entities
            .createQuery(
                "select h from ServiceHookEntity h where h.guid = :guid and h.projectId = :project",
                ServiceHookEntity.class)
            .setParameter("guid", guid)
            .setParameter("project", projectId)
            .getResultList();
    return found.stream().findFirst().orElseThrow(NotFoundException::new);
  }

  private void record(AuditEvent event, Project project, ServiceHook hook, Changes changes) {
    audit.record(
        event,
        project.organizationId(),
        AuditTarget.of("servicehook", hook.id(), hook.guid()),
        changes);
  }
}
