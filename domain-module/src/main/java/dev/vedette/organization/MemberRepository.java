package dev.vedette.organization;

import dev.vedette.platform.problem.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Rows of members with the addresses of their users, within the caller's transaction. */
@ApplicationScoped
class MemberRepository {

  private static final String FROM =
      " from MemberEntity m left join UserEntity u on u.id = m.userId where ";

  @PersistenceContext private EntityManager entities;

  /** How a list of members is sorted. */
  enum Order {
    ID("m.id"),
    EMAIL("coalesce(u.email, m.email), m.id");

    private final String jpql;

    Order(String jpql) {
      this.jpql = jpql;
    }
  }

  void add(MemberEntity member) {
    entities.persist(member);
    entities.flush(); // before the rows that refer to it
  }

  void remove(MemberEntity member) {
    entities.remove(member);
  }

  /**
   * The row of a member.
   *
   * @throws NotFoundException if the organization has none such
   */
  MemberEntity entity(long organizationId, long memberId) {
    return Optional.ofNullable(entities.find(MemberEntity.class, memberId))
        .filter(member -> member.organizationId() == organizationId)
        .orElseThrow(NotFoundException::new);
  }

  /** The row of a member, which nobody else changes until the transaction ends. */
  Optional<MemberEntity> lock(long memberId) {
    return Optional.ofNullable(
        entities.find(MemberEntity.class, memberId, LockModeType.PESSIMISTIC_WRITE));
  }

  Optional<Member> find(long memberId) {
    return first("m.id = :id", Map.of("id", memberId));
  }

  Optional<Member> findByUser(long organizationId, long userId) {
    return first(
        "m.organizationId = :organization and m.userId = :user",
        Map.of("organization", organizationId, "user", userId));
  }

  /** Whether a user is a member of an organization other than this one. */
  boolean isMemberElsewhere(long organizationId, long userId) {
    return !entities
        .createQuery(
            "select m.id from MemberEntity m where m.userId = :user"
                + " and m.organizationId <> :organization",
            Long.class)
        .setParameter("user", userId)
        .setParameter("organization", organizationId)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  Optional<Member> findByEmail(long organizationId, String email) {
    return first(
        "m.organizationId = :organization and (m.email = :email or u.email = :email)",
        Map.of("organization", organizationId, "email", email));
  }

  List<Member> ofUser(long userId, Collection<Long> organizationIds) {
    return organizationIds.isEmpty()
        ? List.of()
        : all(
            "m.userId = :user and m.organizationId in :ids",
            Map.of("user", userId, "ids", organizationIds));
  }

  /** Members by id, also those whose account was closed. */
  List<Member> ofIds(long organizationId, Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : all(
            "m.organizationId = :organization and m.id in :ids",
            Map.of("organization", organizationId, "ids", ids));
  }

  /** Up to {@code limit} members; those whose account was closed are left out, as in Sentry. */
  List<Member> list(long organizationId, MemberQuery query, Order order, int offset, int limit) {
    if (query.isImpossible()) {
      return List.of();
    }
    Map<String, Object> parameters = new HashMap<>();
    String condition = condition(organizationId, query, parameters);
    return read(
        typed("select m, u.email" + FROM + condition + " order by " + order.jpql, parameters)
            .setFirstResult(offset)
            .setMaxResults(limit));
  }

  int count(long organizationId, MemberQuery query) {
    if (query.isImpossible()) {
      return 0;
    }
    Map<String, Object> parameters = new HashMap<>();
    String condition = condition(organizationId, query, parameters);
    TypedQuery<Long> count = entities.createQuery("select count(m)" + FROM + condition, Long.class);
    parameters.forEach(count::setParameter);
    return count.getSingleResult().intValue();
  }

  /** Keeps two changes of who owns the organization apart. */
  void lockOrganization(long organizationId) {
    entities.find(OrganizationEntity.class, organizationId, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Whether somebody else who can sign in owns the organization, too. */
  boolean hasOtherOwner(long organizationId, long memberId) {
    return !entities
        .createQuery(
            "select m.id from MemberEntity m, UserEntity u where u.id = m.userId"
                + " and m.organizationId = :organization and m.id <> :member"
                + " and m.role = 'owner' and u.active = true",
            Long.class)
        .setParameter("organization", organizationId)
        .setParameter("member", memberId)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  private static String condition(
      long organizationId, MemberQuery query, Map<String, Object> parameters) {
    parameters.put("organization", organizationId);
    StringBuilder jpql =
        new StringBuilder(
            "m.organizationId = :organization and (m.userId is null or u.active = true)");
    query
        .emails()
        .ifPresent(
            emails -> {
              jpql.append(" and (m.email in :emails or u.email in :emails)");
              parameters.put("emails", emails);
            });
    in(query.ids(), "m.id", "ids", jpql, parameters);
    in(query.userIds(), "m.userId", "users", jpql, parameters);
    in(
        query
            .roles()
            .map(roles -> roles.stream().map(role -> role.id()).collect(Collectors.toSet())),
        "m.role",
        "roles",
        jpql,
        parameters);
    query
        .invited()
        .ifPresent(yes -> jpql.append(yes ? " and m.userId is null" : " and m.userId is not null"));
    query
        .has2fa()
        .ifPresent(
            yes -> {
              jpql.append(" and u.twoFactor = :twoFactor");
              parameters.put("twoFactor", yes);
            });
    query
        .teams()
        .ifPresent(
            teams -> {
              jpql.append(
                  " and m.id in (select t.memberId from TeamMemberEntity t"
                      + " where t.teamId in :teams)");
              parameters.put("teams", teams);
            });
    query
        .text()
        .ifPresent(
            text -> {
              jpql.append(
                  " and (m.email like :text or u.email like :text or lower(u.name) like :text)");
              parameters.put("text", containing(text));
            });
    return jpql.toString();
  }

  /**
   * A pattern that is escaped as both databases do by default: with an {@code escape} of its own
   * EclipseLink binds nothing and writes "true" as 1, which H2 refuses.
   */
  private static String containing(String text) {
    return "%"
        + text.toLowerCase(Locale.ROOT)
            .replace("\\", "\\\\")
            .replace("%", "\\%")
            .replace("_", "\\_")
        + "%";
  }

  private static void in(
      Optional<? extends Set<?>> values,
      String path,
      String name,
      StringBuilder jpql,
      Map<String, Object> parameters) {
    values.ifPresent(
        set -> {
          jpql.append(" and ").append(path).append(" in :").append(name);
          parameters.put(name, set);
        });
  }

  private Optional<Member> first(String condition, Map<String, Object> parameters) {
    return all(condition, parameters).stream().findFirst();
  }

  private List<Member> all(String condition, Map<String, Object> parameters) {
    return read(typed("select m, u.email" + FROM + condition, parameters));
  }

  private TypedQuery<Object[]> typed(String jpql, Map<String, Object> parameters) {
    TypedQuery<Object[]> query = entities.createQuery(jpql, Object[].class);
    parameters.forEach(query::setParameter);
    return query;
  }

  private static List<Member> read(TypedQuery<Object[]> query) {
    return query
        .getResultStream()
        .map(row -> ((MemberEntity) row[0]).toMember((String) row[1]))
        .toList();
  }
}
