package dev.vedette.alert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A rule as somebody wants it, not checked yet.
 *
 * @param environment empty for all
 * @param owner {@code team:1}, {@code user:1} or empty
 * @param actionMatch {@code all} or {@code any}
 * @param filterMatch {@code all}, {@code any} or {@code none}
 * @param frequency minutes
 * @param conditions lists of objects in Sentry's form, as filters and actions; missing for none
 */
public record RuleDraft(
    String name,
    String environment,
    String owner,
    String actionMatch,
    String filterMatch,
    int frequency,
    JsonNode conditions,
    JsonNode filters,
    JsonNode actions) {

  /** What a rule says now, to change some of it. */
  public static RuleDraft of(AlertRule rule) {
    return new RuleDraft(
        rule.name(),
        rule.environment().orElse(""),
        rule.owner().map(RuleOwner::toString).orElse(""),
        rule.actionMatch().text(),
        rule.filterMatch().text(),
        rule.frequency(),
        json(rule.parts().conditions()),
        json(rule.parts().filters()),
        json(rule.parts().actions()));
  }

  /** What every new project begins with: mail of new issues, and hooks that want alerts. */
  public static RuleDraft first() {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    ObjectNode mail =
        nodes
            .objectNode()
            .put("id", RulePartType.MAIL.id())
            .put("targetType", "IssueOwners")
            .put("fallthroughType", "ActiveMembers");
    return new RuleDraft(
        "Send a notification for new issues",
        "",
        "",
        RuleMatch.ANY.text(),
        RuleMatch.ALL.text(),
        AlertRules.DEFAULT_FREQUENCY,
        nodes.arrayNode().add(nodes.objectNode().put("id", RulePartType.FIRST_SEEN.id())),
        nodes.arrayNode(),
        nodes.arrayNode().add(mail).add(nodes.objectNode().put("id", RulePartType.HOOKS.id())));
  }

  private static ArrayNode json(List<RulePart> parts) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    parts.forEach(part -> list.add(part.data().deepCopy()));
    return list;
  }
}
