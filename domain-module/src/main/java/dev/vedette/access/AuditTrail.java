package dev.vedette.access;

import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
import dev.vedette.platform.jdbc.Jdbc;
import dev.vedette.platform.jdbc.Keyset;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what {@link AuditLog} remembers. */
@Stateless
public class AuditTrail {

  @PersistenceContext private EntityManager entities;

  /**
   * What was changed in an organization, newest first, paged by key. An event that this version
   * does not know is left out, so that a page may be shorter than its limit.
   */
  public Page<AuditEntry> list(long organizationId, AuditQuery query, PageRequest page) {
    Keyset place = Keyset.of(page);
    Map<String, Object> parameters = new LinkedHashMap<>();
    String condition = conditions(organizationId, query, place, parameters);
    TypedQuery<AuditEntryEntity> entries =
        entities.createQuery(
            "select a from AuditEntryEntity a where " + condition + order(query, place),
            AuditEntryEntity.class);
    parameters.forEach(entries::setParameter);
    List<AuditEntryEntity> found =
        entries.setFirstResult(place.offset()).setMaxResults(place.fetch()).getResultList();
    Page<AuditEntryEntity> rows =
        place.page(
            found, row -> Keyset.micros(row.dateCreated().toInstant()), AuditEntryEntity::id);
    return rows.withItems(
        rows.items().stream().map(AuditEntryEntity::toEntry).flatMap(Optional::stream).toList());
  }

  private static String conditions(
      long organizationId, AuditQuery query, Keyset place, Map<String, Object> parameters) {
    StringBuilder condition = new StringBuilder("a.organizationId = :organization");
    parameters.put("organization", organizationId);
    query
        .event()
        .ifPresent(
            event -> {
              condition.append(" and a.event = :event");
              parameters.put("event", event.id());
            });
    query
        .actorUserId()
        .ifPresent(
            actor -> {
              condition.append(" and a.actorUserId = :actor");
              parameters.put("actor", actor);
            });
    query
        .start()
        .ifPresent(
            start -> {
              condition.append(" and a.dateCreated >= :start");
              parameters.put("start", Jdbc.utc(start));
            });
    query
        .end()
        .ifPresent(
            end -> {
              condition.append(" and a.dateCreated < :end");
              parameters.put("end", Jdbc.utc(end));
            });
    if (place.keyed()) {
      condition.append(" and ").append(place.condition("a.dateCreated", "a.id"));
      parameters.put("time", Jdbc.utc(Keyset.instant(place.value())));
      parameters.put("id", place.id());
    }
    return condition.toString();
  }

  /** Names the columns of the index that serves the query, or H2 would sort. */
  private static String order(AuditQuery query, Keyset place) {
    String filter =
        query.event().isPresent()
            ? ", a.event" + place.direction()
            : query.actorUserId().isPresent() ? ", a.actorUserId" + place.direction() : "";
    return " order by a.organizationId"
        + place.direction()
        + filter
        + ", a.dateCreated"
        + place.direction()
        + ", a.id"
        + place.direction();
  }
}
