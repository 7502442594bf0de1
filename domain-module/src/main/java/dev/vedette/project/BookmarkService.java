package dev.vedette.project;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** The projects that users have marked for themselves: they come first in their lists. */
@Stateless
public class BookmarkService {

  @PersistenceContext private EntityManager entities;

  /** Which of these projects the user has marked. */
  public Set<Long> of(long userId, Collection<Long> projectIds) {
    if (projectIds.isEmpty()) {
      return Set.of();
    }
    return entities
        .createQuery(
            "select b.projectId from BookmarkEntity b where b.userId = :user"
                + " and b.projectId in :ids",
            Long.class)
        .setParameter("user", userId)
        .setParameter("ids", projectIds)
        .getResultStream()
        .collect(Collectors.toSet());
  }

  /** Marks a project for a user, or takes the mark away; to do so twice changes nothing. */
  public void set(long userId, long projectId, boolean marked) {
    BookmarkEntity known =
        entities.find(BookmarkEntity.class, new BookmarkEntity.Key(userId, projectId));
    if (marked && known == null) {
      entities.persist(new BookmarkEntity(userId, projectId));
    } else if (!marked && known != null) {
      entities.remove(known);
    }
  }
}
