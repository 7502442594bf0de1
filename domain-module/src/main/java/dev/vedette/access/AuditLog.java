package dev.vedette.access;

import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.OptionalLong;

/**
 * Remembers every change of access, in the transaction that makes it: what is not committed did not
 * happen, and what did happen is remembered. Who acts is known from the request.
 */
@Stateless
public class AuditLog {

  @PersistenceContext private EntityManager entities;
  @Inject private Clock clock;
  @Inject private CurrentActor actor;

  /** Remembers a change in an organization. */
  public void record(AuditEvent event, long organizationId, AuditTarget target, Changes changes) {
    record(event, OptionalLong.of(organizationId), target, changes);
  }

  /** Remembers a change of somebody's account, which belongs to no organization. */
  public void recordAccount(AuditEvent event, AuditTarget target, Changes changes) {
    record(event, OptionalLong.empty(), target, changes);
  }

  private void record(
      AuditEvent event, OptionalLong organizationId, AuditTarget target, Changes changes) {
    entities.persist(
        new AuditEntryEntity(organizationId, event, actor(), target, changes, clock.instant()));
  }

  private Actor actor() {
    try {
      return actor.get();
    } catch (ContextNotActiveException e) {
      return Actor.SERVER; // a timer or a start-up: no request
    }
  }
}
