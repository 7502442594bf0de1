package dev.vedette.organization;

import dev.vedette.access.AuditEvent;
import dev.vedette.access.AuditLog;
import dev.vedette.access.AuditTarget;
import dev.vedette.access.Caller;
import dev.vedette.access.Changes;
import dev.vedette.access.Role;
import dev.vedette.access.TokenService;
import dev.vedette.platform.Names;
import dev.vedette.platform.OptionChanges;
import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
import dev.vedette.platform.Slugs;
import dev.vedette.platform.jdbc.Keyset;
import dev.vedette.platform.problem.ConflictException;
import dev.vedette.platform.problem.InvalidException;
import dev.vedette.platform.problem.NotFoundException;
import dev.vedette.platform.problem.Unique;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Organizations and who belongs to them. */
@Stateless
public class OrganizationService {

  private static final int MAX_NAME = 64;
  private static final int MAX_SLUG = 50;
  private static final String TAKEN = "An organization with this slug already exists.";

  @PersistenceContext private EntityManager entities;
  @Inject private OrganizationRepository organizations;
  @Inject private TeamService teams;
  @Inject private TokenService tokens;
  @Inject private AuditLog audit;
  @Inject private OrganizationOptions options;
  @Inject private Event<OrganizationDeleted> deletions;
  @Inject private Clock clock;

  /**
   * Creates an organization with its first owner.
   *
   * @param slug see {@link Slugs#checkOrganization}; kept in lower case
   * @param name 1 to 64 characters
   * @throws InvalidException if one of both breaks its rules
   * @throws ConflictException if the slug is taken
   */
  public Organization create(String slug, String name, long ownerId) {
    Slugs.checkOrganization(slug);
    Names.check(name, MAX_NAME);
    String chosen = slug.toLowerCase(Locale.ROOT);
    if (taken(chosen)) {
      throw new ConflictException(TAKEN);
    }
    var entity = new OrganizationEntity(chosen, name.strip(), clock.instant());
    entities.persist(entity);
    Unique.flush(entities, TAKEN); // before the rows that refer to it
    Organization organization = entity.toOrganization();
    entities.persist(new MemberEntity(organization.id(), ownerId, Role.OWNER, clock.instant()));
    audit.record(
        AuditEvent.ORG_ADD,
        organization.id(),
        target(organization),
        Changes.none()
            .and("slug", null, organization.slug())
            .and("name", null, organization.name()));
    return organization;
  }

  /**
   * Creates an organization with a slug made of its name.
   *
   * @param withTeam whether it gets a team of its own name, with the owner in it
   * @throws InvalidException if slug or name break their rules
   * @throws ConflictException if the slug is taken
   */
  public Organization create(Optional<String> slug, String name, long ownerId, boolean withTeam) {
    Names.check(name, MAX_NAME);
    Organization created = create(slug.orElseGet(() -> freeSlug(name)), name, ownerId);
    if (withTeam) {
      entities.flush(); // the team looks for its first member
      teams.create(
          created.id(),
          Optional.of(created.slug()),
          Optional.of(created.name()),
          OptionalLong.of(ownerId));
    }
    return created;
  }

  /** A slug made of a name that no organization has. */
  public String freeSlug(String name) {
    return Slugs.generate(
        name.replace('_', '-'), MAX_SLUG, slug -> !Slugs.isForOrganization(slug) || taken(slug));
  }

  /**
   * Changes slug, name and settings.
   *
   * @throws InvalidException if slug or name break their rules, or the slug is taken
   * @throws NotFoundException if the organization is gone
   */
  public Organization update(Organization organization, OrganizationUpdate update) {
    return update(organization, update, OptionChanges.none());
  }

  /** The same, and options of contexts above this one. */
  public Organization update(
      Organization organization, OrganizationUpdate update, OptionChanges wanted) {
    OrganizationEntity entity =
        organizations.find(organization.id()).orElseThrow(NotFoundException::new);
    Organization before = entity.toOrganization();
    String name = update.name().orElse(before.name()).strip();
    Names.check(name, MAX_NAME);
    entity.rename(newSlug(before, update.slug()), name);
    entity.set(update.applyTo(before.settings()));
    Unique.flush(entities, TAKEN);
    Organization after = entity.toOrganization();
    Changes changes = changes(before, after).and(options.of(after.id()), wanted);
    options.set(after.id(), wanted);
    if (!changes.isEmpty()) {
      audit.record(AuditEvent.ORG_EDIT, after.id(), target(after), changes);
    }
    return after;
  }

  /**
   * Deletes an organization with everything in it: it is gone for everybody at once, and its slug
   * is free. The rows go later, see {@link OrganizationPurge}. The server keeps a remark on it in
   * the audit log that belongs to no organization.
   *
   * @throws NotFoundException if it is gone already
   */
  public void delete(Organization organization) {
    OrganizationEntity entity =
        organizations.find(organization.id()).orElseThrow(NotFoundException::new);
    audit.recordAccount(
        AuditEvent.ORG_REMOVE,
        target(organization),
        Changes.none()
            .and("slug", organization.slug(), null)
            .and("name", organization.name(), null));
    entity.scheduleDeletion(Slugs.released(organization.slug(), MAX_SLUG));
    entities.flush();
    entities
        .createQuery(
            "update TeamEntity t set t.status = 'pending_deletion' where t.organizationId = :id")
        .setParameter("id", organization.id())
        .executeUpdate();
    tokens.revokeAll(organization.id());
    deletions.fire(new OrganizationDeleted(organization.id()));
  }

  /**
   * The active organization of an id or slug, whoever asks.
   *
   * @throws NotFoundException if there is none
   */
  public Organization get(String idOrSlug) {
    Optional<OrganizationEntity> found =
        Slugs.isId(idOrSlug)
            ? organizations.find(Long.parseLong(idOrSlug))
            : organizations.findBySlug(idOrSlug);
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

  /** The organizations that a caller may see, newest first, paged by key. */
  public Page<Organization> list(Caller caller, PageRequest page) {
    return list(caller, OrganizationQuery.ALL, OrganizationSort.NEWEST, page);
  }

  /** The organizations that a caller may see, those that match the query. */
  public Page<Organization> list(
      Caller caller, OrganizationQuery query, OrganizationSort sort, PageRequest page) {
    if (sort == OrganizationSort.MEMBERS) {
      return Page.ofOffset(organizations.withMostMembers(caller, query, page), page)
          .map(OrganizationEntity::toOrganization);
    }
    Keyset place = Keyset.of(page);
    return place.page(
        organizations.newest(caller, query, place).stream()
            .map(OrganizationEntity::toOrganization)
            .toList(),
        organization -> Keyset.micros(organization.dateCreated()),
        Organization::id);
  }

  /** Ids of the organizations that a caller may see and that match the query, in no order. */
  public List<Long> ids(Caller caller, OrganizationQuery query) {
    return organizations.ids(caller, query);
  }

  /** The first organization that a caller may see, the oldest. */
  public Optional<Organization> first(Caller caller) {
    return organizations.oldest(caller).map(OrganizationEntity::toOrganization);
  }

  /** The organizations that the caller alone owns or owns with others, newest first. */
  public List<OwnedOrganization> owned(Caller caller) {
    if (caller.user().isEmpty()) {
      return List.of();
    }
    return entities
        .createQuery(
            "select o, (select count(other) from MemberEntity other where other.organizationId ="
                + " o.id and other.role = 'owner' and other.userId is not null) from"
                + " OrganizationEntity o, MemberEntity m where m.organizationId = o.id and m.userId"
                + " = :user and m.role = 'owner' and o.status = 'active' order by o.dateCreated"
                + " desc, o.id desc",
            Object[].class)
        .setParameter("user", caller.user().get().id())
        .setMaxResults(OrganizationRepository.MOST)
        .getResultStream()
        .map(
            row ->
                new OwnedOrganization(
                    ((OrganizationEntity) row[0]).toOrganization(),
                    ((Number) row[1]).longValue() == 1))
        .toList();
  }

  private String newSlug(Organization organization, Optional<String> wanted) {
    if (wanted.isEmpty() || wanted.get().equals(organization.slug())) {
      return organization.slug();
    }
    Slugs.checkOrganization(wanted.get());
    String slug = wanted.get().toLowerCase(Locale.ROOT);
    if (!slug.equals(organization.slug()) && taken(slug)) {
      throw new InvalidException("slug", "The slug \"" + slug + "\" is already in use.");
    }
    return slug;
  }

  private boolean taken(String slug) {
    return organizations.findBySlug(slug).isPresent();
  }

  private static Changes changes(Organization before, Organization after) {
    Changes changes =
        Changes.none()
            .and("slug", before.slug(), after.slug())
            .and("name", before.name(), after.name())
            .and(
                "defaultRole",
                before.settings().defaultRole().id(),
                after.settings().defaultRole().id());
    for (OrganizationSwitch each : OrganizationSwitch.values()) {
      changes = changes.and(each.id(), before.settings().has(each), after.settings().has(each));
    }
    return changes;
  }

  private static AuditTarget target(Organization organization) {
    return AuditTarget.of("organization", organization.id(), organization.slug());
  }
}
