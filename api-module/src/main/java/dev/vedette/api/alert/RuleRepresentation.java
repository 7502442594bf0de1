package dev.vedette.api.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.access.User;
import dev.vedette.alert.AlertRule;
import dev.vedette.alert.RuleOwner;
import dev.vedette.alert.RulePart;
import dev.vedette.alert.RuleSnooze;
import dev.vedette.project.Project;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The shape of an alert rule.
 *
 * @param conditions as they were sent, with a sentence as {@code name}; so filters and actions
 * @param frequency minutes
 * @param projects the slug of its project
 * @param snooze whether it rests for the caller or for everyone
 * @param snoozeForEveryone left out unless it rests
 * @param lastTriggered left out unless it was asked for
 */
public record RuleRepresentation(
    String id,
    List<ObjectNode> conditions,
    List<ObjectNode> filters,
    List<ObjectNode> actions,
    String actionMatch,
    String filterMatch,
    int frequency,
    String name,
    Instant dateCreated,
    Optional<String> owner,
    Optional<Creator> createdBy,
    Optional<String> environment,
    List<String> projects,
    String status,
    boolean snooze,
    @JsonInclude(JsonInclude.Include.NON_NULL) Boolean snoozeForEveryone,
    @JsonInclude(JsonInclude.Include.NON_NULL) Optional<Instant> lastTriggered) {

  /** Who made it. */
  public record Creator(long id, String name, String email) {}

  /**
   * Shapes a rule.
   *
   * @param creators users by id
   * @param own the caller's silences by rule
   */
  static RuleRepresentation of(
      AlertRule rule,
      Project project,
      Map<Long, User> creators,
      Map<Long, RuleSnooze> own,
      boolean withLast) {
    boolean silent = own.containsKey(rule.id()) || rule.snooze().isPresent();
    return new RuleRepresentation(
        Long.toString(rule.id()),
        named(rule.parts().conditions()),
        named(rule.parts().filters()),
        named(rule.parts().actions()),
        rule.actionMatch().text(),
        rule.filterMatch().text(),
        rule.frequency(),
        rule.name(),
        rule.dateCreated(),
        rule.owner().map(RuleOwner::toString),
        creator(rule, creators),
        rule.environment(),
        List.of(project.slug()),
        "active",
        silent,
        silent ? rule.snooze().isPresent() : null,
        withLast ? rule.lastFired() : null);
  }

  private static Optional<Creator> creator(AlertRule rule, Map<Long, User> creators) {
    return rule.creatorId().isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(creators.get(rule.creatorId().getAsLong()))
            .map(user -> new Creator(user.id(), user.name(), user.email()));
  }

  private static List<ObjectNode> named(List<RulePart> parts) {
    return parts.stream().map(part -> part.data().deepCopy().put("name", part.words())).toList();
  }
}
