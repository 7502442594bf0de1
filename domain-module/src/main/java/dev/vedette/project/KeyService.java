package dev.vedette.project;

import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
import dev.vedette.platform.Secrets;
import dev.vedette.platform.problem.InvalidException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;

/** The client keys of projects. */
@Stateless
public class KeyService {

  private static final int MAX_LABEL = 64;
  private static final int MAX_WINDOW = 86_400;

  @PersistenceContext private EntityManager entities;
  @Inject private Clock clock;

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
   * Creates a key with random credentials.
   *
   * @param label up to 64 characters; empty for a made-up one
   * @throws InvalidException if the label is too long or the limit out of bounds
   */
  public ProjectKey create(long projectId, Optional<String> label, Optional<RateLimit> rateLimit) {
    return create(projectId, label, rateLimit, Secrets.hex(16), Secrets.hex(16));
  }

  /**
   * Creates a key with credentials that the client chose, for moving from another server.
   *
   * @param publicKey 32 lower-case hexadecimal digits
   * @param secretKey the same form
   * @throws InvalidException if something breaks its rules or the public key is taken
   */
  public ProjectKey create(
      long projectId,
      Optional<String> label,
      Optional<RateLimit> rateLimit,
      String publicKey,
      String secretKey) {
    if (label.filter(text -> text.length() > MAX_LABEL).isPresent()) {
      throw new InvalidException(
          "name", "Ensure this field has no more than " + MAX_LABEL + " characters.");
    }
    rateLimit.ifPresent(KeyService::check);
    checkCredential("public", publicKey);
    checkCredential("secret", secretKey);
    if (find(publicKey).isPresent()) {
      throw new InvalidException("public", "This key is already in use.");
    }
    var entity =
        new ProjectKeyEntity(
            projectId,
            label.filter(text -> !text.isBlank()).orElseGet(PetNames::random),
            publicKey,
            secretKey,
            rateLimit,
            clock.instant());
    entities.persist(entity);
    return entity.toKey();
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

  private Optional<ProjectKeyEntity> find(String publicKey) {
    return entities
        .createQuery(
            "select k from ProjectKeyEntity k where k.publicKey = :key", ProjectKeyEntity.class)
        .setParameter("key", publicKey)
        .getResultStream()
        .findFirst();
  }

  private static void check(RateLimit limit) {
    if (limit.count() < 1) {
      throw new InvalidException("rateLimit", "Ensure this value is greater than or equal to 1.");
    }
    if (limit.window() < 1 || limit.window() > MAX_WINDOW) {
      throw new InvalidException(
          "rateLimit", "Ensure this value is less than or equal to " + MAX_WINDOW + ".");
    }
  }

  private static void checkCredential(String field, String value) {
    if (!value.matches("[0-9a-f]{32}")) {
      throw new InvalidException(field, "Enter 32 lowercase hexadecimal digits.");
    }
  }
}
