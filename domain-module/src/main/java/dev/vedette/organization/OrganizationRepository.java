package dev.vedette.organization;

import dev.vedette.access.Caller;
import dev.vedette.platform.PageRequest;
import dev.vedette.platform.QueryTokens;
import dev.vedette.platform.jdbc.Jdbc;
import dev.vedette.platform.jdbc.Keyset;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Queries of organizations, within the transaction of the service that asks. */
@ApplicationScoped
class OrganizationRepository {

  /** Nobody belongs to more organizations than this; a bound, not a limit that is felt. */
  static final int MOST = 10_000;

  @PersistenceContext private EntityManager entities;

  Optional<OrganizationEntity> find(long id) {
    return Optional.ofNullable(entities.find(OrganizationEntity.class, id))
        .filter(OrganizationEntity::isActive);
  }

  Optional<OrganizationEntity> findBySlug(String slug) {
    return entities
        .createQuery(
            "select o from OrganizationEntity o where o.slug = :slug and o.status = 'active'",
            OrganizationEntity.class)
        .setParameter("slug", slug)
        .getResultStream()
        .findFirst();
  }

  /** One of those that a user belongs to and that require two-factor. */
  Optional<OrganizationEntity> requiringTwoFactor(long userId) {
    return entities
        .createQuery(
            "select o from OrganizationEntity o, MemberEntity m where m.organizationId = o.id"
                + " and m.userId = :user and o.require2fa = true and o.status = 'active'"
                + " order by o.id",
            OrganizationEntity.class)
        .setParameter("user", userId)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** Newest first. */
  List<OrganizationEntity> newest(Caller caller, OrganizationQuery query, Keyset place) {
    Conditions conditions = Conditions.of(caller, query);
    if (place.keyed()) {
      conditions.add(place.condition("o.dateCreated", "o.id"));
      conditions.parameters.put("time", Jdbc.utc(Keyset.instant(place.value())));
      conditions.parameters.put("id", place.id());
    }
    String order = " order by o.dateCreated" + place.direction() + ", o.id" + place.direction();
    return conditions
        .query(entities, "select o", order, OrganizationEntity.class)
        .setFirstResult(place.offset())
        .setMaxResults(place.fetch())
        .getResultList();
  }

  /** Those with most members first; one more than the page has. */
  List<OrganizationEntity> withMostMembers(
      Caller caller, OrganizationQuery query, PageRequest page) {
    return Conditions.of(caller, query)
        .query(
            entities,
            "select o, (select count(m) from MemberEntity m where m.organizationId = o.id) as"
                + " strength",
            " order by strength desc, o.id desc",
            Object[].class)
        .setFirstResult(page.offset())
        .setMaxResults(page.limit() + 1)
        .getResultStream()
        .map(row -> (OrganizationEntity) row[0])
        .toList();
  }

  /** The oldest. */
  Optional<OrganizationEntity> oldest(Caller caller) {
    return Conditions.of(caller, OrganizationQuery.ALL)
        .query(entities, "select o", " order by o.dateCreated, o.id", OrganizationEntity.class)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** Ids in no order, at most {@value #MOST}. */
  List<Long> ids(Caller caller, OrganizationQuery query) {
    return Conditions.of(caller, query)
        .query(entities, "select o.id", "", Long.class)
        .setMaxResults(MOST)
        .getResultList();
  }

  /** What a query asks of each organization. */
  private record Conditions(List<String> all, Map<String, Object> parameters) {

    static Conditions of(Caller caller, OrganizationQuery query) {
      Conditions conditions = new Conditions(new ArrayList<>(), new LinkedHashMap<>());
      conditions.add("o.status = 'active'");
      if (query.nothing()) {
        conditions.add("o.id < 0");
      }
      if (caller.organizationId().isPresent()) {
        conditions.add("o.id = :own", "own", caller.organizationId().getAsLong());
      } else {
        conditions.add(
            "o.id in (select m.organizationId from MemberEntity m where m.userId = :user)",
            "user",
            caller.user().map(user -> user.id()).orElse(-1L));
      }
      if (query.text().isPresent()) {
        conditions.add(
            "(lower(o.name) like :text escape '!' or o.slug like :text escape '!' or o.id in"
                + " (select t.organizationId from MemberEntity t, UserEntity w"
                + " where w.id = t.userId and w.email = :address))",
            "text",
            QueryTokens.contains(query.text().get()));
        conditions.parameters.put("address", query.text().get().toLowerCase(Locale.ROOT));
      }
      if (!query.slugs().isEmpty()) {
        conditions.add("o.slug in :slugs", "slugs", query.slugs());
      }
      if (!query.ids().isEmpty()) {
        conditions.add("o.id in :ids", "ids", query.ids());
      }
      if (!query.emails().isEmpty()) {
        conditions.add(
            "o.id in (select e.organizationId from MemberEntity e, UserEntity u"
                + " where u.id = e.userId and u.email in :emails)",
            "emails",
            query.emails());
      }
      if (!query.memberIds().isEmpty()) {
        conditions.add(
            "o.id in (select i.organizationId from MemberEntity i where i.id in :members)",
            "members",
            query.memberIds());
      }
      return conditions;
    }

    void add(String condition) {
      all.add(condition);
    }

    void add(String condition, String parameter, Object value) {
      all.add(condition);
      parameters.put(parameter, value);
    }

    <T> TypedQuery<T> query(
        EntityManager entities, String select, String order, Class<T> resultType) {
      TypedQuery<T> query =
          entities.createQuery(
              select + " from OrganizationEntity o where " + String.join(" and ", all) + order,
              resultType);
      parameters.forEach(query::setParameter);
      return query;
    }
  }
}
