package dev.vedette.web.alert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.alert.AlertRule;
import dev.vedette.alert.PartField;
import dev.vedette.alert.RuleDraft;
import dev.vedette.alert.RulePart;
import dev.vedette.alert.RulePartType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was typed about a rule. A part has the fields {@code conditions-0-id} and {@code
 * conditions-0-value}; buttons that add or remove parts send the whole form, so that all of it
 * works without a script.
 */
final class RuleForm {

  private static final int MAX_PARTS = 20;
  private static final int MAX_TEXT = 1000;
  private static final String TARGET = "target";

  String name = "";
  String environment = "";
  String actionMatch = "any";
  String filterMatch = "all";
  String frequency = "30";
  String owner = "";
  final Map<RulePartType.Kind, List<Part>> parts = new EnumMap<>(RulePartType.Kind.class);

  /** A part as it was typed. */
  record Part(RulePartType type, Map<String, String> values) {}

  private RuleForm() {
    for (RulePartType.Kind kind : RulePartType.Kind.values()) {
      parts.put(kind, new ArrayList<>());
    }
  }

  /** A form for a new rule. */
  static RuleForm fresh() {
    RuleForm form = of(RuleDraft.first());
    form.name = "";
    return form;
  }

  /** A form that says what a rule is like. */
  static RuleForm of(AlertRule rule) {
    return of(RuleDraft.of(rule));
  }

  private static RuleForm of(RuleDraft draft) {
    RuleForm form = new RuleForm();
    form.name = draft.name();
    form.environment = draft.environment();
    form.owner = draft.owner();
    form.actionMatch = draft.actionMatch();
    form.filterMatch = draft.filterMatch();
    form.frequency = Integer.toString(draft.frequency());
    form.read(RulePartType.Kind.CONDITION, draft.conditions());
    form.read(RulePartType.Kind.FILTER, draft.filters());
    form.read(RulePartType.Kind.ACTION, draft.actions());
    return form;
  }

  private void read(RulePartType.Kind kind, JsonNode list) {
    for (JsonNode each : list) {
      RulePartType type = RulePartType.of(each.path("id").asText()).orElseThrow();
      Map<String, String> values = new LinkedHashMap<>();
      RulePart part = new RulePart(type, (ObjectNode) each);
      for (PartField field : type.fields()) {
        if (field.kind() == PartField.Kind.TARGET) {
          String id = part.text("targetIdentifier");
          values.put(TARGET, part.text("targetType") + (id.isEmpty() ? "" : ":" + id));
        } else {
          values.put(field.name(), part.text(field.name()));
        }
      }
      values.put("uuid", part.text("uuid"));
      parts.get(kind).add(new Part(type, values));
    }
  }

  /** Reads what was sent. */
  static RuleForm of(MultivaluedMap<String, String> sent) {
    RuleForm form = new RuleForm();
    form.name = text(sent, "name");
    form.environment = text(sent, "environment");
    form.owner = text(sent, "owner");
    form.actionMatch = text(sent, "actionMatch");
    form.filterMatch = text(sent, "filterMatch");
    form.frequency = text(sent, "frequency");
    for (RulePartType.Kind kind : RulePartType.Kind.values()) {
      for (int i = 0; i < MAX_PARTS; i++) {
        String prefix = prefix(kind, i);
        RulePartType.of(text(sent, prefix + "id"))
            .filter(type -> type.kind() == kind)
            .ifPresent(type -> form.parts.get(kind).add(part(sent, prefix, type)));
      }
    }
    return form;
  }

  private static Part part(MultivaluedMap<String, String> sent, String prefix, RulePartType type) {
    Map<String, String> values = new LinkedHashMap<>();
    for (PartField field : type.fields()) {
      String name = name(field);
      values.put(name, text(sent, prefix + name));
    }
    values.put("uuid", text(sent, prefix + "uuid"));
    return new Part(type, values);
  }

  /**
   * Adds or removes a part, as a button says: {@code remove:conditions:0} or {@code add:filters}.
   */
  void change(String what, MultivaluedMap<String, String> sent) {
    String[] words = what.split(":", -1);
    for (RulePartType.Kind kind : RulePartType.Kind.values()) {
      List<Part> list = parts.get(kind);
      if (words.length == 3 && words[0].equals("remove") && words[1].equals(kind.field())) {
        int index = words[2].matches("\\d{1,2}") ? Integer.parseInt(words[2]) : MAX_PARTS;
        if (index < list.size()) {
          list.remove(index);
        }
      } else if (words.length == 2
          && words[0].equals("add")
          && words[1].equals(kind.field())
          && list.size() < MAX_PARTS) {
        RulePartType.of(text(sent, "add-" + kind.field()))
            .filter(type -> type.kind() == kind)
            .ifPresent(type -> list.add(new Part(type, Map.of())));
      }
    }
  }

  /** Names of the fields of a part begin with it. */
  static String prefix(RulePartType.Kind kind, int index) {
    return kind.field() + "-" + index + "-";
  }

  /** The name of a field of a part, behind the prefix. */
  static String name(PartField field) {
    return field.kind() == PartField.Kind.TARGET ? TARGET : field.name();
  }

  /** What the service is asked to make of it. */
  RuleDraft draft() {
    int minutes = frequency.matches("\\d{1,7}") ? Integer.parseInt(frequency) : 0;
    return new RuleDraft(
        name,
        environment,
        owner,
        actionMatch,
        filterMatch,
        minutes,
        json(RulePartType.Kind.CONDITION),
        json(RulePartType.Kind.FILTER),
        json(RulePartType.Kind.ACTION));
  }

  private ArrayNode json(RulePartType.Kind kind) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (Part part : parts.get(kind)) {
      ObjectNode each = list.addObject().put("id", part.type().id());
      part.values()
          .forEach(
              (field, value) -> {
                if (field.equals(TARGET)) {
                  int colon = value.indexOf(':');
                  each.put("targetType", colon < 0 ? value : value.substring(0, colon));
                  if (colon >= 0) {
                    each.put("targetIdentifier", value.substring(colon + 1));
                  }
                } else {
                  each.put(field, value);
                }
              });
    }
    return list;
  }

  private static String text(MultivaluedMap<String, String> sent, String field) {
    String value = sent.getFirst(field);
    return value == null || value.length() > MAX_TEXT ? "" : value.strip();
  }
}
