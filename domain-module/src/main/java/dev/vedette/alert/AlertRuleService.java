package dev.vedette.alert;

import dev.vedette.access.AuditEvent;
import dev.vedette.access.AuditLog;
import dev.vedette.access.AuditTarget;
import dev.vedette.access.Changes;
import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
import dev.vedette.platform.problem.InvalidException;
import dev.vedette.platform.problem.NotFoundException;
import dev.vedette.project.Project;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** The alert rules of projects. */
@Stateless
public class AlertRuleService {

  /** Rules a project may have: each event is compared with each of them. */
  public static final int MAX_RULES = 100;

  @PersistenceContext private EntityManager entities;
  @Inject private Clock clock;
  @Inject private AuditLog audit;
  @Inject private RuleChecks checks;
  @Inject private FiringService firings;
  @Inject private SnoozeService snoozes;
  @Inject private Event<RuleChanged> changed;

  /** The rules of a project, newest first, paged by offset. */
  public Page<AlertRule> list(long projectId, PageRequest page) {
    List<AlertRule> rules =
        entities
            .createQuery(
                "select r from AlertRuleEntity r where r.projectId = :project"
                    + " order by r.projectId desc, r.id desc",
                AlertRuleEntity.class)
            .setParameter("project", projectId)
            .setFirstResult(page.offset())
            .setMaxResults(page.limit() + 1)
            .getResultStream()
            .map(AlertRuleEntity::toRule)
            .toList();
    return Page.ofOffset(withState(rules), page);
  }

  /**
   * One rule of a project.
   *
   * @throws NotFoundException if the project has none of that id
   */
  public AlertRule get(long projectId, long ruleId) {
    return withState(List.of(entity(projectId, ruleId).toRule())).get(0);
  }

  /**
   * Makes a rule.
   *
   * @param creatorId the user who does it; empty for a token without one
   * @throws InvalidException if it breaks the rules for rules
   */
  public AlertRule create(Project project, OptionalLong creatorId, RuleDraft draft) {
    CheckedRule rule = checks.check(project, draft);
    if (count(project.id()) >= MAX_RULES) {
      throw new InvalidException(
          "non_field_errors", "You may not exceed " + MAX_RULES + " rules per project");
    }
    return add(project, creatorId, rule);
  }

  /** The rule that a new project begins with. */
  public AlertRule createFirst(Project project) {
    RuleDraft draft = RuleDraft.first();
    return add(
        project, OptionalLong.empty(), new AlertRules((type, id) -> false, Set.of()).check(draft));
  }

  private AlertRule add(Project project, OptionalLong creatorId, CheckedRule rule) {
    AlertRuleEntity entity = new AlertRuleEntity(project.id(), creatorId, rule, clock.instant());
    entities.persist(entity);
    AlertRule made = entity.toRule();
    changed.fire(new RuleChanged(project.id()));
    record(AuditEvent.RULE_ADD, project, made, Changes.none().and("name", null, made.name()));
    return made;
  }

  /**
   * Changes a rule.
   *
   * @throws NotFoundException if the project has none of that id
   * @throws InvalidException if it breaks the rules for rules
   */
  public AlertRule update(Project project, long ruleId, RuleDraft draft) {
    AlertRuleEntity entity = entity(project.id(), ruleId);
    AlertRule before = entity.toRule();
    entity.change(checks.check(project, draft), clock.instant());
    AlertRule after = entity.toRule();
    changed.fire(new RuleChanged(project.id()));
    Changes changes = differences(before, after);
    if (!changes.isEmpty()) {
      record(AuditEvent.RULE_EDIT, project, after, changes);
    }
    return withState(List.of(after)).get(0);
  }

  /**
   * Deletes a rule. What it has queued and is not sent yet is sent no more.
   *
   * @throws NotFoundException if the project has none of that id
   */
  public void delete(Project project, long ruleId) {
    AlertRuleEntity entity = entity(project.id(), ruleId);
    AlertRule rule = entity.toRule();
    entities.remove(entity);
    changed.fire(new RuleChanged(project.id()));
    record(AuditEvent.RULE_REMOVE, project, rule, Changes.none().and("name", rule.name(), null));
  }

  private List<AlertRule> withState(List<AlertRule> rules) {
    List<Long> ids = rules.stream().map(AlertRule::id).toList();
    Map<Long, Instant> fired = firings.last(ids);
    Map<Long, RuleSnooze> rests = snoozes.ofEveryone(ids);
    return rules.stream()
        .map(
            rule ->
                rule.with(
                    Optional.ofNullable(fired.get(rule.id())),
                    Optional.ofNullable(rests.get(rule.id()))))
        .toList();
  }

  private static Changes differences(AlertRule before, AlertRule after) {
    return Changes.none()
        .and("name", before.name(), after.name())
        .and("environment", before.environment(), after.environment())
        .and("owner", before.owner(), after.owner())
        .and("actionMatch", before.actionMatch().text(), after.actionMatch().text())
        .and("filterMatch", before.filterMatch().text(), after.filterMatch().text())
        .and("frequency", before.frequency(), after.frequency())
        .and("conditions", words(before.parts().conditions()), words(after.parts().conditions()))
        .and("filters", words(before.parts().filters()), words(after.parts().filters()))
        .and("actions", words(before.parts().actions()), words(after.parts().actions()));
  }

  private static String words(List<RulePart> parts) {
    return parts.stream().map(RulePart::words).collect(Collectors.joining("; "));
  }

  private long count(long projectId) {
    return entities
        .createQuery(
            "select count(r) from AlertRuleEntity r where r.projectId = :project", Long.class)
        .setParameter("project", projectId)
        .getSingleResult();
  }

  private AlertRuleEntity entity(long projectId, long ruleId) {
    AlertRuleEntity found = entities.find(AlertRuleEntity.class, ruleId);
    if (found == null || found.toRule().projectId() != projectId) {
      throw new NotFoundException();
    }
    return found;
  }

  private void record(AuditEvent event, Project project, AlertRule rule, Changes changes) {
    audit.record(
        event, project.organizationId(), AuditTarget.of("rule", rule.id(), rule.name()), changes);
  }
}
