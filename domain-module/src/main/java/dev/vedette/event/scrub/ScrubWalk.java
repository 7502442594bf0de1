package dev.vedette.event.scrub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** One walk over one tree. Not thread-safe. */
final class ScrubWalk {
  /** Stands for a value that is to go. */
  private static final JsonNode GONE = MissingNode.getInstance();

  private static final int MAX_TAG = 200;

  private final List<PiiConfig.Application> applications;
  private final DefaultRules defaults;
  private final MetaTree meta;
  private final TextScrubber texts;
  private final Path path = new Path();

  ScrubWalk(List<PiiConfig.Application> applications, DefaultRules defaults, MetaTree meta) {
    this.applications = applications;
    this.defaults = defaults;
    this.meta = meta;
    this.texts = new TextScrubber(applications, defaults, path, meta);
  }

  /** Scrubs an object's members. */
  void members(ObjectNode object, Field field) {
    Iterator<Map.Entry<String, JsonNode>> entries = object.properties().iterator();
    while (entries.hasNext()) {
      Map.Entry<String, JsonNode> entry = entries.next();
      JsonNode value = entry.getValue();
      Field member = field.member(entry.getKey());
      if (member == Field.NEVER) {
        continue;
      }
      path.enter(entry.getKey(), member, kind(value));
      JsonNode kept = scrubbed(value, member);
      path.leave();
      if (kept == GONE && !field.isFree()) {
        entries.remove();
      } else if (kept != value) {
        entry.setValue(kept == GONE ? NullNode.instance : kept);
      }
    }
  }

  /** Scrubs pairs of key and value; those of which nothing is left go. */
  void tags(ArrayNode tags) {
    path.enter("tags", Field.FREE, Path.Kind.ARRAY);
    for (int i = 0; i < tags.size(); i++) {
      String key = tags.get(i).path(0).asText();
      if (key.startsWith("sentry:") || key.equals("level") || key.equals("environment")) {
        continue; // they say what the event's own members say
      }
      JsonNode value = tags.get(i).get(1);
      path.enterPair(i, key, Field.FREE, Path.Kind.STRING);
      JsonNode kept = scrubbed(value, Field.FREE);
      path.leave();
      if (kept == value) {
        continue;
      }
      String text = kept.asText("");
      if (text.isEmpty()) {
        meta.removed(path, texts.lastRule());
        tags.remove(i--);
      } else {
        ((ArrayNode) tags.get(i)).set(1, text.substring(0, Math.min(MAX_TAG, text.length())));
      }
    }
    path.leave();
  }

  /** Scrubs one value by itself, at a place that is not part of the tree, without remarks. */
  JsonNode alone(String[] steps, Field root, JsonNode value) {
    Field field = root;
    for (int i = 0; i < steps.length; i++) {
      Field member = field.member(steps[i]);
      boolean last = i == steps.length - 1;
      field = last && member.level() == Field.Level.NEVER ? Field.FREE : member;
      path.enter(steps[i], field, kind(value));
    }
    JsonNode kept = scrubbed(value, field);
    for (int i = 0; i < steps.length; i++) {
      path.leave();
    }
    return kept == GONE ? NullNode.instance : kept;
  }

  private JsonNode scrubbed(JsonNode value, Field field) {
    if (value instanceof TextNode text) {
      return texts.scrub(text, field).orElse(GONE);
    }
    if (value instanceof ObjectNode object) {
      JsonNode whole = container(value, field);
      if (whole == value) {
        members(object, field);
      }
      return whole;
    }
    if (value instanceof ArrayNode array) {
      JsonNode whole = container(value, field);
      if (whole == value) {
        elements(array, field.element());
      }
      return whole;
    }
    return value.isNumber() ? texts.number(value, field).orElse(GONE) : value;
  }

  private void elements(ArrayNode array, Field element) {
    for (int i = 0; i < array.size(); i++) {
      JsonNode value = array.get(i);
      if (value instanceof ArrayNode pair && pair.size() == 2 && pair.get(0).isTextual()) {
        JsonNode second = pair.get(1);
        path.enterPair(i, pair.get(0).textValue(), element, kind(second));
        JsonNode kept = scrubbed(second, element);
        path.leave();
        if (kept != second) {
          pair.set(1, kept == GONE ? NullNode.instance : kept);
        }
        continue;
      }
      path.enter(i, element, kind(value));
      JsonNode kept = scrubbed(value, element);
      path.leave();
      if (kept != value) {
        array.set(i, kept == GONE ? NullNode.instance : kept);
      }
    }
  }

  /** What stands for a list or an object: itself, a text, or nothing. */
  private JsonNode container(JsonNode value, Field field) {
    if (field.level() == Field.Level.NEVER) {
      return value;
    }
    for (PiiConfig.Application application : applications) {
      if (application.selector().matches(path)) {
        for (Rule rule : application.rules()) {
          if (rule.anything() || rule.keys().isPresent() && rule.keys().get().test(path.name())) {
            return instead(rule, field);
          }
        }
      }
    }
    if (field.level() == Field.Level.ALWAYS && !value.isEmpty()) {
      Rule rule = path.index(path.depth() - 1) >= 0 ? null : defaults.byName(path);
      if (rule != null && !defaults.isSafe(path)) {
        return instead(rule, field);
      }
    }
    return value;
  }

  private JsonNode instead(Rule rule, Field field) {
    Redaction redaction = rule.redaction();
    if (!field.isFree() || redaction.method() != Redaction.Method.REPLACE) {
      meta.removed(path, rule.origin());
      return GONE;
    }
    String text = redaction.text();
    meta.set(path, List.of(new Remark(rule.origin(), "s", 0, text.length())), -1);
    return TextNode.valueOf(text);
  }

  static Path.Kind kind(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING -> Path.Kind.STRING;
      case NUMBER -> Path.Kind.NUMBER;
      case BOOLEAN -> Path.Kind.BOOLEAN;
      case ARRAY -> Path.Kind.ARRAY;
      case OBJECT -> Path.Kind.OBJECT;
      default -> Path.Kind.NULL;
    };
  }
}
