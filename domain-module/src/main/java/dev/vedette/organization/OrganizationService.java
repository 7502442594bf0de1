package dev.vedette.organization;

import dev.vedette.access.Caller;
import dev.vedette.access.Role;
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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Organizations and who belongs to them. */
@Stateless
public class OrganizationService {

  private static final int MAX_NAME = 64;

  @PersistenceContext private EntityManager entities;
  @Inject private Clock clock;

  /**
   * Creates an organization with its first owner.
   *
   * @param slug see {@link Slugs#checkOrganization}
   * @param name 1 to 64 characters
   * @throws InvalidException if one of both breaks its rules
   * @throws ConflictException if the slug is taken
   */
  public Organization create(String slug, String name, long ownerId) {
    Slugs.checkOrganization(slug);
    Names.check(name, MAX_NAME);
    if (findBySlug(slug).isPresent()) {
      throw new ConflictException("An organization with this slug already exists.");
    }
    var entity = new OrganizationEntity(slug, name.strip(), clock.instant());
    entities.persist(entity);
    entities.flush(); // before the rows that refer to it
    Organization organization = entity.toOrganization();
    entities.persist(new MemberEntity(organization.id(), ownerId, Role.OWNER, clock.instant()));
    return organization;
  }

  /**
   * The active organization of an id or slug, whoever asks.
   *
   * @throws NotFoundException if there is none
   */
  public Organization get(String idOrSlug) {
    Optional<OrganizationEntity> found =
        Slugs.isId(idOrSlug)
            ? Optional.ofNullable(entities.find(OrganizationEntity.class, Long.parseLong(idOrSlug)))
                .filter(OrganizationEntity::isActive)
            : findBySlug(idOrSlug);
    return found.orElseThrow(NotFoundException::new).toOrganization();
  }

  /**
   * The organization of an id.
   *
   * @throws NotFoundException if there is none
   */
  public Organization get(long id) {
    return get(Long.toString(id));
  }

  /** Active organizations by id. */
  public Map<Long, Organization> findByIds(Collection<Long> ids) {
    Map<Long, Organization> found = new HashMap<>();
    if (!ids.isEmpty()) {
      entities
          .createQuery(
              "select o from OrganizationEntity o where o.id in :ids and o.status = 'active'",
              OrganizationEntity.class)
          .setParameter("ids", ids)
          .getResultStream()
          .map(OrganizationEntity::toOrganization)
          .forEach(organization -> found.put(organization.id(), organization));
    }
    return found;
  }

  /** The organizations that a caller may see, newest first, paged by offset. */
  public Page<Organization> list(Caller caller, PageRequest page) {
    return Page.ofOffset(visible(caller, page.offset(), page.limit() + 1), page);
  }

  /** The first organization that a caller may see, the oldest. */
  public Optional<Organization> first(Caller caller) {
    List<Organization> all = visible(caller, 0, PageRequest.MAX_LIMIT);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /** The organizations that the caller alone owns or owns with others, newest first. */
  public List<OwnedOrganization> owned(Caller caller) {
    if (caller.user().isEmpty()) {
      return List.of();
    }
    return entities
        .createQuery(
            "select o, (select count(other) from MemberEntity other"
                + " where other.organizationId = o.id and other.role = 'owner')"
                + " from OrganizationEntity o, MemberEntity m where m.organizationId = o.id"
                + " and m.userId = :user and m.role = 'owner' and o.status = 'active'"
                + " order by o.dateCreated desc, o.id desc",
            Object[].class)
        .setParameter("user", caller.user().get().id())
        .getResultStream()
        .map(
            row ->
                new OwnedOrganization(
                    ((OrganizationEntity) row[0]).toOrganization(),
                    ((Number) row[1]).longValue() == 1))
        .toList();
  }

  private List<Organization> visible(Caller caller, int offset, int limit) {
    OptionalLong only = caller.organizationId();
    String condition =
        only.isPresent()
            ? "o.id = :key"
            : "o.id in (select m.organizationId from MemberEntity m where m.userId = :key)";
    long key =
        only.isPresent() ? only.getAsLong() : caller.user().map(user -> user.id()).orElse(-1L);
    return entities
        .createQuery(
            "select o from OrganizationEntity o where "
                + condition
                + " and o.status = 'active' order by o.dateCreated desc, o.id desc",
            OrganizationEntity.class)
        .setParameter("key", key)
        .setFirstResult(offset)
        .setMaxResults(limit)
        .getResultStream()
        .map(OrganizationEntity::toOrganization)
        .toList();
  }

  private Optional<OrganizationEntity> findBySlug(String slug) {
    return entities
        .createQuery(
            "select o from OrganizationEntity o where o.slug = :slug and o.status = 'active'",
            OrganizationEntity.class)
        .setParameter("slug", slug)
        .getResultStream()
        .findFirst();
  }
}
