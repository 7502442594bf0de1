package dev.vedette.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a rule is made of. */
public record RuleParts(List<RulePart> conditions, List<RulePart> filters, List<RulePart> actions) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Copies the lists, so that they cannot change. */
  public RuleParts {
    conditions = List.copyOf(conditions);
    filters = List.copyOf(filters);
    actions = List.copyOf(actions);
  }

  /** Those of a kind. */
  public List<RulePart> of(RulePartType.Kind kind) {
    return switch (kind) {
      case CONDITION -> conditions;
      case FILTER -> filters;
      case ACTION -> actions;
    };
  }

  /** Whether it has a part of the type. */
  boolean has(RulePartType type) {
    return of(type.kind()).stream().anyMatch(each -> each.type() == type);
  }

  String toJson() {
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    for (RulePartType.Kind kind : RulePartType.Kind.values()) {
      of(kind).forEach(part -> all.withArray(kind.field()).add(part.data()));
    }
    return all.toString();
  }

  /** Reads what was stored; a part of a type that is not known any more is left out. */
  static RuleParts ofJson(String text) {
    try {
      JsonNode all = JSON.readTree(text);
      return new RuleParts(
          list(all, RulePartType.Kind.CONDITION),
          list(all, RulePartType.Kind.FILTER),
          list(all, RulePartType.Kind.ACTION));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored rule is not readable", e);
    }
  }

  private static List<RulePart> list(JsonNode all, RulePartType.Kind kind) {
    List<RulePart> parts = new ArrayList<>();
    for (JsonNode each : all.path(kind.field())) {
      Optional<RulePartType> type = RulePartType.of(each.path("id").asText());
      type.ifPresent(found -> parts.add(new RulePart(found, (ObjectNode) each)));
    }
    return parts;
  }
}
