package dev.vedette.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;

@Entity
@Table(name = "alert_rules")
class AlertRuleEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "alert_rule_ids")
  @SequenceGenerator(name = "alert_rule_ids", sequenceName = "alert_rule_ids", allocationSize = 1)
  private long id;

  @Column(name = "project_id")
  private long projectId;

  private String name;
  private String environment;

  @Column(name = "owner_user_id")
  private Long ownerUserId;

  @Column(name = "owner_team_id")
  private Long ownerTeamId;

  @Column(name = "creator_id")
  private Long creatorId;

  @Column(name = "action_match")
  private String actionMatch;

  @Column(name = "filter_match")
  private String filterMatch;

  private int frequency;
  private String parts;

  @Column(name = "date_created")
  private OffsetDateTime dateCreated;

  @Column(name = "date_modified")
  private OffsetDateTime dateModified;

  protected AlertRuleEntity() {}

  AlertRuleEntity(long projectId, OptionalLong creatorId, CheckedRule rule, Instant now) {
    this.projectId = projectId;
    this.creatorId = creatorId.isPresent() ? creatorId.getAsLong() : null;
    this.dateCreated = now.atOffset(ZoneOffset.UTC);
    change(rule, now);
  }

  final void change(CheckedRule rule, Instant now) {
    name = rule.name();
    environment = rule.environment().orElse(null);
    ownerUserId = rule.owner().filter(who -> !who.team()).map(RuleOwner::id).orElse(null);
    ownerTeamId = rule.owner().filter(RuleOwner::team).map(RuleOwner::id).orElse(null);
    actionMatch = rule.actionMatch().text();
    filterMatch = rule.filterMatch().text();
    frequency = rule.frequency();
    parts = rule.parts().toJson();
    dateModified = now.atOffset(ZoneOffset.UTC);
  }

  AlertRule toRule() {
    return new AlertRule(
        id,
        projectId,
        name,
        Optional.ofNullable(environment),
        ownerTeamId != null
            ? Optional.of(new RuleOwner(true, ownerTeamId))
            : Optional.ofNullable(ownerUserId).map(user -> new RuleOwner(false, user)),
        creatorId == null ? OptionalLong.empty() : OptionalLong.of(creatorId),
        RuleMatch.of(actionMatch).orElseThrow(),
        RuleMatch.of(filterMatch).orElseThrow(),
        frequency,
        RuleParts.ofJson(parts),
        dateCreated.toInstant(),
        dateModified.toInstant(),
        Optional.empty(),
        Optional.empty());
  }
}
