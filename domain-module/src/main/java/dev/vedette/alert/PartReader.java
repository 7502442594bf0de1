package dev.vedette.alert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.platform.problem.InvalidException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Reads parts of rules as clients send them, and refuses what the server would not do. Names, ids
 * and texts that the server itself has added are passed over, so that what was read can be written
 * back.
 */
final class PartReader {

  /** Parts that a list may have. */
  static final int MAX_PARTS = 20;

  private static final Set<String> OWN = Set.of("id", "name", "uuid", "targetIdentifier");

  /** Whether a team, or a member, is one that the project knows. */
  interface Targets {
    boolean knows(String type, long id);
  }

  private final RulePartType.Kind kind;
  private final Targets targets;

  PartReader(RulePartType.Kind kind, Targets targets) {
    this.kind = kind;
    this.targets = targets;
  }

  /**
   * Reads a list.
   *
   * @param list null or missing for an empty one
   * @throws InvalidException with the list's name as its field
   */
  List<RulePart> read(JsonNode list) {
    if (list == null || list.isNull() || list.isMissingNode()) {
      return List.of();
    }
    if (!list.isArray()) {
      throw wrong("Expected a list of items.");
    }
    if (list.size() > MAX_PARTS) {
      throw wrong("Ensure this field has no more than " + MAX_PARTS + " elements.");
    }
    List<RulePart> parts = new ArrayList<>();
    for (JsonNode each : list) {
      if (!(each instanceof ObjectNode sent)) {
        throw wrong("Each item must be a dictionary.");
      }
      parts.add(part(sent));
    }
    return parts;
  }

  private RulePart part(ObjectNode sent) {
    String id = sent.path("id").isTextual() ? sent.path("id").asText() : "";
    if (id.isEmpty()) {
      throw wrong("Missing attribute 'id'");
    }
    RulePartType type =
        RulePartType.of(id)
            .filter(found -> found.kind() == kind)
            .orElseThrow(() -> wrong("This server does not support \"" + shown(id) + "\" here."));
    ObjectNode data = JsonNodeFactory.instance.objectNode().put("id", id);
    for (PartField field : type.fields()) {
      field(type, field, sent, data);
    }
    checkUnknown(type, sent);
    if (type == RulePartType.EVENT_FREQUENCY) {
      checkComparison(data);
    }
    if (kind == RulePartType.Kind.ACTION) {
      data.put("uuid", uuid(sent.path("uuid")));
    }
    return new RulePart(type, data);
  }

  private void field(RulePartType type, PartField field, ObjectNode sent, ObjectNode data) {
    JsonNode value = sent.path(field.name());
    boolean absent = value.isMissingNode() || value.isNull() || value.asText().isEmpty();
    if (!absent && value.isContainerNode()) {
      throw wrong(type, field, "Not a valid string.");
    }
    switch (field.kind()) {
      case NUMBER -> number(type, field, value).ifPresent(n -> data.put(field.name(), n));
      case TEXT -> text(type, field, value, sent).ifPresent(t -> data.put(field.name(), t));
      case CHOICE -> choice(type, field, absent, value, sent, data);
      case TARGET -> target(type, field, value, sent, data);
    }
  }

  private OptionalLong number(RulePartType type, PartField field, JsonNode value) {
    try {
      long number = Long.parseLong(value.asText().strip());
      if (number < 0 || number > field.most()) {
        throw wrong(type, field, "Enter a number from 0 to " + field.most() + ".");
      }
      return OptionalLong.of(number);
    } catch (NumberFormatException e) {
      throw wrong(type, field, "Enter a whole number.");
    }
  }

  private Optional<String> text(
      RulePartType type, PartField field, JsonNode value, ObjectNode sent) {
    String text = value.isNull() ? "" : value.asText().strip();
    boolean key = field.name().equals("key");
    boolean needed =
        key || TextMatch.of(sent.path("match").asText()).map(TextMatch::needsValue).orElse(true);
    if (!needed) {
      return Optional.empty();
    }
    if (text.isEmpty()) {
      throw wrong(type, field, "This field is required.");
    }
    if (text.length() > field.most() || text.chars().anyMatch(c -> c < ' ')) {
      throw wrong(type, field, "Enter up to " + field.most() + " characters on one line.");
    }
    return Optional.of(text);
  }

  private void choice(
      RulePartType type,
      PartField field,
      boolean absent,
      JsonNode value,
      ObjectNode sent,
      ObjectNode data) {
    if (absent) {
      if (field.name().equals("comparisonType")) {
        data.put(field.name(), "count");
      } else if (field.name().equals("fallthroughType")) {
        if (sent.path("targetType").asText().equals("IssueOwners")) {
          data.put(field.name(), "ActiveMembers");
        }
      } else if (!field.name().equals("comparisonInterval")) {
        throw wrong(type, field, "This field is required.");
      }
      return;
    }
    if (!field.choices().containsKey(value.asText())) {
      throw wrong(type, field, "\"" + shown(value.asText()) + "\" is not a valid choice.");
    }
    data.put(field.name(), value.asText());
  }

  private void target(
      RulePartType type, PartField field, JsonNode value, ObjectNode sent, ObjectNode data) {
    String target = value.asText();
    if (!field.choices().containsKey(target)) {
      throw wrong(type, field, "\"" + shown(target) + "\" is not a valid choice.");
    }
    data.put(field.name(), target);
    if (!target.equals("Team") && !target.equals("Member")) {
      return;
    }
    JsonNode identifier = sent.path("targetIdentifier");
    long id = identifier.isContainerNode() ? 0 : identifier.asLong();
    if (id <= 0 || !targets.knows(target, id)) {
      throw wrong(
          target.equals("Team")
              ? "The team does not exist, or has no access to the project."
              : "The member does not exist, or has no access to the project.");
    }
    data.set("targetIdentifier", identifier);
  }

  /** What nobody reads would be stored silently, and believed to work. */
  private void checkUnknown(RulePartType type, ObjectNode sent) {
    Set<String> known =
        type.fields().stream().map(PartField::name).collect(Collectors.toUnmodifiableSet());
    sent.fields()
        .forEachRemaining(
            each -> {
              boolean empty = each.getValue().isNull() || each.getValue().asText(" ").isEmpty();
              boolean same =
                  type == RulePartType.USER_FREQUENCY
                      && each.getKey().equals("comparisonType")
                      && each.getValue().asText().equals("count");
              if (!empty
                  && !same
                  && !known.contains(each.getKey())
                  && !OWN.contains(each.getKey())) {
                throw wrong(
                    "\"" + shown(each.getKey()) + "\" is not supported by this server here.");
              }
            });
  }

  private void checkComparison(ObjectNode data) {
    boolean percent = data.path("comparisonType").asText().equals("percent");
    if (percent && !data.has("comparisonInterval")) {
      throw wrong("comparisonInterval is required to compare by percent.");
    }
    if (!percent) {
      data.remove("comparisonInterval");
    }
  }

  private static String uuid(JsonNode sent) {
    try {
      return UUID.fromString(sent.asText()).toString();
    } catch (IllegalArgumentException e) {
      return UUID.randomUUID().toString();
    }
  }

  private static String shown(String text) {
    return text.length() > 100 ? text.substring(0, 100) + "…" : text;
  }

  private InvalidException wrong(RulePartType type, PartField field, String message) {
    return wrong(type.label() + ", " + field.name() + ": " + message);
  }

  private InvalidException wrong(String message) {
    return new InvalidException(kind.field(), message);
  }
}
