package dev.vedette.project;

import dev.vedette.access.AuditEvent;
import dev.vedette.access.AuditLog;
import dev.vedette.access.AuditTarget;
import dev.vedette.access.Changes;
import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
import dev.vedette.platform.problem.InvalidException;
import dev.vedette.platform.problem.NotFoundException;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The client keys of projects. */
@Stateless
public class KeyService {

  private static final int MAX_LABEL = 64;

  @PersistenceContext private EntityManager entities;
  @Inject private Clock clock;
  @Inject private AuditLog audit;
  @Inject private Event<KeyChanged> changed;

  /**
   * The keys of a project, newest first, paged by offset.
   *
   * @param active only those that are active, or that are not; empty for all
   */
  public Page<ProjectKey> list(long projectId, Optional<Boolean> active, PageRequest page) {
    var query =
        entities
            .createQuery(
                "select k from ProjectKeyEntity k where k.projectId = :project"
                    + (active.isPresent() ? " and k.active = :active" : "")
                    + " order by k.id desc",
                ProjectKeyEntity.class)
            .setParameter("project", projectId);
    active.ifPresent(value -> query.setParameter("active", value));
    return Page.ofOffset(
        query
            .setFirstResult(page.offset())
            .setMaxResults(page.limit() + 1)
            .getResultStream()
            .map(ProjectKeyEntity::toKey)
            .toList(),
        page);
  }

  /** The oldest active key of a project: the one to show in instructions. */
  public Optional<ProjectKey> first(long projectId) {
    return entities
        .createQuery(
            "select k from ProjectKeyEntity k where k.projectId = :project and k.active = true"
                + " order by k.id",
            ProjectKeyEntity.class)
        .setParameter("project", projectId)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(ProjectKeyEntity::toKey);
  }

  /**
   * One key of a project.
   *
   * @throws NotFoundException if the project has none with that public part
   */
  public ProjectKey get(long projectId, String publicKey) {
    return entity(projectId, publicKey).toKey();
  }

  /**
   * Creates a key with random credentials.
   *
   * @param label up to 64 characters; empty for a made-up one
   * @throws InvalidException if the label is too long or the limit out of bounds
   */
  public ProjectKey create(long projectId, Optional<String> label, Optional<RateLimit> rateLimit) {
    return create(projectId, NewKey.of(label, rateLimit));
  }

  /**
   * Creates a key.
   *
   * @throws InvalidException if something breaks its rules or the public key is taken
   */
  public ProjectKey create(long projectId, NewKey key) {
    key.label().ifPresent(KeyService::checkLabel);
    key.rateLimit().ifPresent(KeyService::check);
    checkCredential("public", key.publicKey());
    checkCredential("secret", key.secretKey());
    checkChoice("useCase", key.useCase(), ProjectKey.USE_CASES);
    if (find(key.publicKey()).isPresent()) {
      throw new InvalidException("public", "This key is already in use.");
    }
    String label = key.label().filter(text -> !text.isBlank()).orElseGet(PetNames::random);
    var entity = new ProjectKeyEntity(projectId, key, label, clock.instant());
    entities.persist(entity);
    ProjectKey created = entity.toKey();
    changed.fire(new KeyChanged(created.publicKey())); // which may be known as unknown
    record(
        AuditEvent.PROJECTKEY_ADD,
        created,
        Changes.none().and("name", null, label).and("rateLimit", null, created.rateLimit()));
    return created;
  }

  /**
   * Changes a key; ingestion of this process obeys from the commit on, other nodes within seconds.
   *
   * @throws NotFoundException if the project has none with that public part
   * @throws InvalidException if something breaks its rules
   */
  public ProjectKey update(long projectId, String publicKey, KeyChange change) {
    change.name().ifPresent(KeyService::checkLabel);
    if (change.name().filter(String::isBlank).isPresent()) {
      throw new InvalidException("name", "This field may not be blank.");
    }
    change.rateLimit().flatMap(limit -> limit).ifPresent(KeyService::check);
    change
        .sdkVersion()
        .ifPresent(each -> checkChoice("browserSdkVersion", each, LoaderSettings.VERSIONS));
    change.useCase().ifPresent(each -> checkChoice("useCase", each, ProjectKey.USE_CASES));
    ProjectKeyEntity entity = entity(projectId, publicKey);
    ProjectKey before = entity.toKey();
    entity.change(change);
    ProjectKey after = entity.toKey();
    changed.fire(new KeyChanged(publicKey));
    recordChanges(before, after);
    return after;
  }

  /**
   * Deletes a key: whatever sends with it is refused from the commit on. Its statistics go with
   * their age.
   *
   * @throws NotFoundException if the project has none with that public part
   */
  public void delete(long projectId, String publicKey) {
    ProjectKeyEntity entity = entity(projectId, publicKey);
    ProjectKey key = entity.toKey();
    entities.remove(entity);
    changed.fire(new KeyChanged(publicKey));
    record(AuditEvent.PROJECTKEY_REMOVE, key, Changes.none().and("name", key.label(), null));
  }

  /**
   * The key of a public key, active or not, with what ingestion needs of its project; empty if
   * there is none or its project is not active. {@link ProjectKeyDirectory} caches it.
   */
  public Optional<IngestKey> findForIngestion(String publicKey) {
    return entities
        .createQuery(
            "select k, p from ProjectKeyEntity k, ProjectEntity p"
                + " where k.publicKey = :key and p.id = k.projectId and p.status = 'active'",
            Object[].class)
        .setParameter("key", publicKey)
        .getResultStream()
        .findFirst()
        .map(
            row -> {
              ProjectKey key = ((ProjectKeyEntity) row[0]).toKey();
              Project project = ((ProjectEntity) row[1]).toProject();
              return new IngestKey(
                  key.id(),
                  key.projectId(),
                  key.publicKey(),
                  key.active(),
                  key.rateLimit(),
                  project.allowedDomains());
            });
  }

  private void recordChanges(ProjectKey before, ProjectKey after) {
    Changes changes =
        Changes.none()
            .and("name", before.label(), after.label())
            .and("rateLimit", before.rateLimit(), after.rateLimit())
            .and("useCase", before.useCase(), after.useCase())
            .and("browserSdkVersion", before.loader().sdkVersion(), after.loader().sdkVersion())
            .and("dynamicSdkLoaderOptions", before.loader().options(), after.loader().options());
    if (!changes.isEmpty()) {
      record(AuditEvent.PROJECTKEY_EDIT, after, changes);
    }
    if (before.active() != after.active()) {
      record(
          after.active() ? AuditEvent.PROJECTKEY_ENABLE : AuditEvent.PROJECTKEY_DISABLE,
          after,
          Changes.none().and("isActive", before.active(), after.active()));
    }
  }

  private void record(AuditEvent event, ProjectKey key, Changes changes) {
    long organization =
        entities.find(ProjectEntity.class, key.projectId()).toProject().organizationId();
    audit.record(
        event, organization, AuditTarget.of("projectkey", key.id(), key.publicKey()), changes);
  }

  private ProjectKeyEntity entity(long projectId, String publicKey) {
    return find(publicKey)
        .filter(key -> key.toKey().projectId() == projectId)
        .orElseThrow(NotFoundException::new);
  }

  private Optional<ProjectKeyEntity> find(String publicKey) {
    return entities
        .createQuery(
            "select k from ProjectKeyEntity k where k.publicKey = :key", ProjectKeyEntity.class)
        .setParameter("key", publicKey)
        .getResultStream()
        .findFirst();
  }

  private static void checkLabel(String label) {
    if (label.length() > MAX_LABEL) {
      throw new InvalidException(
          "name", "Ensure this field has no more than " + MAX_LABEL + " characters.");
    }
  }

  private static void check(RateLimit limit) {
    if (limit.count() < 1) {
      throw new InvalidException("rateLimit", "Ensure this value is greater than or equal to 1.");
    }
    if (limit.window() < 1 || limit.window() > RateLimit.MAX_WINDOW) {
      throw new InvalidException(
          "rateLimit", "Ensure this value is less than or equal to " + RateLimit.MAX_WINDOW + ".");
    }
  }

  private static void checkCredential(String field, String value) {
    if (!value.matches("[0-9a-f]{32}")) {
      throw new InvalidException(field, "Enter 32 lowercase hexadecimal digits.");
    }
  }

  private static void checkChoice(String field, String value, List<String> choices) {
    if (!choices.contains(value)) {
      throw new InvalidException(field, "\"" + value + "\" is not a valid choice.");
    }
  }
}
