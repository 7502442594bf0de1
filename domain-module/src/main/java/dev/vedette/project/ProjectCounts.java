package dev.vedette.project;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What projects tell of the organizations that they belong to. */
@Stateless
public class ProjectCounts {

  @PersistenceContext private EntityManager entities;

  /** How many projects each organization has; none where missing. */
  public Map<Long, Long> byOrganization(Collection<Long> organizationIds) {
    Map<Long, Long> counts = new HashMap<>();
    if (!organizationIds.isEmpty()) {
      entities
          .createQuery(
              "select p.organizationId, count(p) from ProjectEntity p"
                  + " where p.organizationId in :ids and p.status = 'active'"
                  + " group by p.organizationId",
              Object[].class)
          .setParameter("ids", organizationIds)
          .getResultStream()
          .forEach(row -> counts.put((Long) row[0], ((Number) row[1]).longValue()));
    }
    return counts;
  }

  /** Those of the organizations that have a project on one of the platforms. */
  public List<Long> organizationsOn(
      Collection<String> platforms, Collection<Long> organizationIds) {
    if (platforms.isEmpty() || organizationIds.isEmpty()) {
      return List.of();
    }
    return entities
        .createQuery(
            "select distinct p.organizationId from ProjectEntity p where p.organizationId in :ids"
                + " and p.platform in :platforms and p.status = 'active'",
            Long.class)
        .setParameter("ids", organizationIds)
        .setParameter("platforms", platforms)
        .getResultList();
  }
}
