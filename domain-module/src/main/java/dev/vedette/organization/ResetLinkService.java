package dev.vedette.organization;

import dev.vedette.access.AuditEvent;
import dev.vedette.access.AuditLog;
import dev.vedette.access.AuditTarget;
import dev.vedette.access.Changes;
import dev.vedette.access.PasswordResetService;
import dev.vedette.access.User;
import dev.vedette.access.UserService;
import dev.vedette.platform.problem.ForbiddenException;
import dev.vedette.platform.problem.NotFoundException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.OptionalLong;

/**
 * Links for a new password that an owner makes for a member, where no mail is sent; {@link
 * ResetLinkRights} says for whom. Not for oneself, since that needs the present password.
 */
@Stateless
public class ResetLinkService {

  @PersistenceContext private EntityManager entities;
  @Inject private UserService users;
  @Inject private PasswordResetService resets;
  @Inject private AuditLog audit;
  @Inject private ResetLinkRights rights;

  /** Whether this person may make a link for that one, who belongs to the organization. */
  public boolean mayMake(long organizationId, long makerId, long userId) {
    return makerId != userId
        && belongs(organizationId, userId)
        && users.findById(userId).filter(User::active).isPresent()
        && rights.mayHold(makerId, userId);
  }

  /**
   * Makes a link.
   *
   * @return its token: it works once and for 24 hours
   * @throws NotFoundException if the person does not belong to the organization
   * @throws ForbiddenException if {@link #mayMake} says no
   */
  public String make(long organizationId, long makerId, long userId) {
    User user = users.findById(userId).orElseThrow(NotFoundException::new);
    if (!belongs(organizationId, userId)) {
      throw new NotFoundException();
    }
    if (!mayMake(organizationId, makerId, userId)) {
      throw new ForbiddenException(
          "Only an owner of every organization that this member belongs to may do that.");
    }
    String token = resets.create(userId, OptionalLong.of(makerId));
    audit.record(
        AuditEvent.USER_PASSWORD_RESET_LINK,
        organizationId,
        AuditTarget.of("user", userId, user.email()),
        Changes.none());
    return token;
  }

  private boolean belongs(long organizationId, long userId) {
    return entities
            .createQuery(
                "select count(m) from MemberEntity m where m.organizationId = :organization"
                    + " and m.userId = :user",
                Long.class)
            .setParameter("organization", organizationId)
            .setParameter("user", userId)
            .getSingleResult()
        == 1;
  }
}
