package dev.vedette.api.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.vedette.ownership.Owner;
import dev.vedette.ownership.OwnerName;
import dev.vedette.ownership.Ownership;
import dev.vedette.ownership.OwnershipRule;
import dev.vedette.project.Project;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The shape of a project's ownership.
 *
 * @param schema the rules as they were understood; null where there are none
 */
public record OwnershipRepresentation(
    String raw,
    boolean fallthrough,
    Instant dateCreated,
    Instant lastUpdated,
    boolean isActive,
    String autoAssignment,
    boolean codeownersAutoSync,
    @JsonInclude(JsonInclude.Include.ALWAYS) Schema schema) {

  static final String ASSIGN = "Auto Assign to Issue Owner";
  static final String SUSPECTS = "Auto Assign to Suspect Commits";
  static final String OFF = "Turn off Auto-Assignment";

  /** Rules in the order of the text. */
  public record Schema(@JsonProperty("$version") int version, List<Rule> rules) {}

  /** A rule. */
  public record Rule(Matcher matcher, List<OwnerReference> owners) {}

  /** What a rule matches. */
  public record Matcher(String type, String pattern) {}

  /** An owner; without an id if there is none such any more. */
  public record OwnerReference(
      String type, String name, @JsonInclude(JsonInclude.Include.NON_NULL) String id) {}

  static OwnershipRepresentation of(
      Ownership ownership, Project project, Map<OwnerName, Owner> owners) {
    return new OwnershipRepresentation(
        ownership.raw(),
        ownership.fallthrough(),
        ownership.created().orElse(project.dateCreated()),
        ownership.updated().orElse(project.dateCreated()),
        true,
        ownership.autoAssignment() ? ASSIGN : OFF,
        false,
        ownership.rules().isEmpty()
            ? null
            : new Schema(1, ownership.rules().stream().map(rule -> rule(rule, owners)).toList()));
  }

  private static Rule rule(OwnershipRule rule, Map<OwnerName, Owner> owners) {
    return new Rule(
        new Matcher(rule.type(), rule.pattern()),
        rule.owners().stream()
            .map(
                name ->
                    new OwnerReference(
                        name.type(),
                        name.name(),
                        owners.containsKey(name) ? Long.toString(owners.get(name).id()) : null))
            .toList());
  }
}
