package dev.vedette.organization;

import dev.vedette.access.ResetLinkGuard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Whoever holds a link for a new password holds the account: so its maker must own every
 * organization that the account leads into, when the link is made and when it is used.
 */
@ApplicationScoped
public class ResetLinkRights implements ResetLinkGuard {

  @PersistenceContext private EntityManager entities;

  @Override
  public boolean mayHold(long makerId, long userId) {
    long memberships = memberships(userId);
    return memberships > 0 && memberships == ownedByBoth(makerId, userId);
  }

  /** All of them: one that is being deleted could still be brought back. */
  private long memberships(long userId) {
    return entities
        .createQuery("select count(m) from MemberEntity m where m.userId = :user", Long.class)
        .setParameter("user", userId)
        .getSingleResult();
  }

  private long ownedByBoth(long makerId, long userId) {
    return entities
        .createQuery(
            "select count(m) from MemberEntity m, MemberEntity owner where m.userId = :user"
                + " and owner.organizationId = m.organizationId and owner.userId = :maker"
                + " and owner.role = 'owner'",
            Long.class)
        .setParameter("user", userId)
        .setParameter("maker", makerId)
        .getSingleResult();
  }
}
