package dev.vedette.alert;

import dev.vedette.access.AuditEvent;
import dev.vedette.access.AuditLog;
import dev.vedette.access.AuditTarget;
import dev.vedette.access.Changes;
import dev.vedette.platform.problem.ConflictException;
import dev.vedette.platform.problem.NotFoundException;
import dev.vedette.project.Project;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Rules that somebody does not want to hear of, or nobody. */
@Stateless
public class SnoozeService {

  @PersistenceContext private EntityManager entities;
  @Inject private Clock clock;
  @Inject private AuditLog audit;
  @Inject private Event<RuleChanged> changed;

  /**
   * Silences a rule, in place of an earlier silence that is over.
   *
   * @param userId for whom; empty for everyone
   * @param until empty for ever
   * @throws ConflictException if it is silent already
   */
  public RuleSnooze add(
      Project project,
      AlertRule rule,
      OptionalLong userId,
      OptionalLong madeBy,
      Optional<Instant> until) {
    Instant now = clock.instant();
    RuleSnoozeKey key = new RuleSnoozeKey(rule.id(), userId.orElse(RuleSnoozeEntity.EVERYONE));
    RuleSnoozeEntity known = entities.find(RuleSnoozeEntity.class, key);
    if (known != null) {
      if (known.toSnooze().holds(now)) {
        throw new ConflictException("RuleSnooze already exists for this rule and scope.");
      }
      entities.remove(known);
      entities.flush();
    }
    RuleSnoozeEntity entity =
        new RuleSnoozeEntity(
            key,
            madeBy.isPresent() ? madeBy.getAsLong() : null,
            until.map(time -> time.atOffset(ZoneOffset.UTC)).orElse(null),
            now.atOffset(ZoneOffset.UTC));
    entities.persist(entity);
    if (userId.isEmpty()) {
      tell(AuditEvent.RULE_SNOOZE, project, rule);
    }
    return entity.toSnooze();
  }

  /**
   * Ends a silence.
   *
   * @throws NotFoundException if there is none
   */
  public void remove(Project project, AlertRule rule, OptionalLong userId) {
    RuleSnoozeKey key = new RuleSnoozeKey(rule.id(), userId.orElse(RuleSnoozeEntity.EVERYONE));
    RuleSnoozeEntity known = entities.find(RuleSnoozeEntity.class, key);
    if (known == null) {
      throw new NotFoundException("This rulesnooze object was not found.");
    }
    entities.remove(known);
    if (userId.isEmpty()) {
      tell(AuditEvent.RULE_UNSNOOZE, project, rule);
    }
  }

  private void tell(AuditEvent event, Project project, AlertRule rule) {
    changed.fire(new RuleChanged(project.id()));
    audit.record(
        event,
        project.organizationId(),
        AuditTarget.of("rule", rule.id(), rule.name()),
        Changes.none());
  }

  /** The silences for everyone that hold now, by rule. */
  public Map<Long, RuleSnooze> ofEveryone(Collection<Long> ruleIds) {
    return of(ruleIds, RuleSnoozeEntity.EVERYONE);
  }

  /** The silences of a user that hold now, by rule. */
  public Map<Long, RuleSnooze> ofUser(Collection<Long> ruleIds, long userId) {
    return of(ruleIds, userId);
  }

  private Map<Long, RuleSnooze> of(Collection<Long> ruleIds, long userId) {
    Map<Long, RuleSnooze> found = new HashMap<>();
    if (ruleIds.isEmpty()) {
      return found;
    }
    Instant now = clock.instant();
    entities
        .createQuery(
            "select s from RuleSnoozeEntity s where s.id.ruleId in :rules and s.id.userId = :user",
            RuleSnoozeEntity.class)
        .setParameter("rules", ruleIds)
        .setParameter("user", userId)
        .getResultStream()
        .map(RuleSnoozeEntity::toSnooze)
        .filter(snooze -> snooze.holds(now))
        .forEach(snooze -> found.put(snooze.ruleId(), snooze));
    return found;
  }
}
