package dev.vedette.event.scrub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes rules of their JSON, following the names by which they refer to each other. */
final class RuleCompiler {
  private static final int MAX_RULES = 100;
  private static final int MAX_TEXT = 200;
  private static final int MAX_NAME = 100;
  private static final Set<String> MEMBERS =
      Set.of(
          "type",
          "redaction",
          "pattern",
          "replaceGroups",
          "keyPattern",
          "rules",
          "rule",
          "hideInner");

  private final ObjectNode rules;
  private final String hashKey;
  private final String owner;
  private final Set<String> open = new HashSet<>();
  private final Map<String, List<Rule>> done = new HashMap<>();

  RuleCompiler(ObjectNode rules, String hashKey, String owner) {
    this.rules = rules;
    this.hashKey = hashKey;
    this.owner = owner;
  }

  /** The names of the rules, when there are not too many. */
  static List<String> names(ObjectNode rules) {
    if (rules.size() > MAX_RULES) {
      throw new IllegalArgumentException("rules: at most " + MAX_RULES + " rules.");
    }
    List<String> names = new ArrayList<>();
    rules.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /**
   * The rules behind a name.
   *
   * @param place where the name stands, for messages
   */
  List<Rule> compile(String name, String place) {
    if (!rules.has(name)) {
      return BuiltinRules.named(name)
          .orElseThrow(() -> wrong(place, "there is no rule \"" + name + "\""));
    }
    if (done.containsKey(name)) {
      return done.get(name);
    }
    if (!open.add(name)) {
      throw wrong(place, "the rule \"" + name + "\" refers to itself");
    }
    try {
      List<Rule> compiled = compiled(name, "rules." + name);
      done.put(name, compiled);
      return compiled;
    } finally {
      open.remove(name);
    }
  }

  private List<Rule> compiled(String name, String place) {
    if (name.length() > MAX_NAME) {
      throw wrong(place, "a name has at most " + MAX_NAME + " characters");
    }
    if (!(rules.get(name) instanceof ObjectNode rule)) {
      throw wrong(place, "a rule is an object with a type");
    }
    rule.fieldNames()
        .forEachRemaining(
            each -> {
              if (!MEMBERS.contains(each)) {
                throw wrong(place + "." + each, "a rule has no such member");
              }
            });
    String origin = owner + name;
    Redaction redaction = redaction(rule, place);
    String type = rule.path("type").asText("");
    return switch (type) {
      case "pattern" -> List.of(pattern(rule, origin, redaction, place));
      case "redact_pair", "redactPair" -> List.of(pair(rule, origin, redaction, place));
      case "multiple" -> references(rule, names(rule, place), origin, redaction);
      case "alias" -> references(rule, List.of(text(rule, "rule", place)), origin, redaction);
      default ->
          List.of(
              RuleKind.of(type)
                  .orElseThrow(
                      () -> wrong(place + ".type", "this server has no type \"" + type + "\""))
                  .rule(origin, redaction));
    };
  }

  private Rule pattern(ObjectNode rule, String origin, Redaction redaction, String place) {
    List<Integer> groups = new ArrayList<>();
    JsonNode sent = rule.path("replaceGroups");
    if (sent.isMissingNode() || sent.isNull()) {
      groups.add(0);
    } else {
      for (JsonNode group : sent) {
        groups.add(group.isInt() ? group.intValue() : -1);
      }
      if (!sent.isArray() || groups.isEmpty()) {
        throw wrong(place + ".replaceGroups", "this is a list of numbers of groups");
      }
    }
    return Rule.parts(origin, redaction, finder(rule, "pattern", groups, place));
  }

  private Rule pair(ObjectNode rule, String origin, Redaction redaction, String place) {
    PatternFinder names = finder(rule, "keyPattern", List.of(0), place);
    return new Rule(
        origin, redaction, false, Optional.of(names::isIn), Optional.of(names), List.of());
  }

  private static PatternFinder finder(
      ObjectNode rule, String member, List<Integer> groups, String place) {
    String pattern = text(rule, member, place);
    try {
      return PatternFinder.of(pattern, groups, false);
    } catch (IllegalArgumentException e) {
      throw wrong(place + "." + member, e.getMessage());
    }
  }

  private List<Rule> references(
      ObjectNode rule, List<String> names, String origin, Redaction redaction) {
    boolean hidden = rule.path("hideInner").asBoolean(false);
    Set<Rule> all = new LinkedHashSet<>();
    for (String name : names) {
      for (Rule inner : compile(name, "rules." + origin.substring(owner.length()))) {
        all.add(hidden ? within(inner, origin, redaction) : inner);
      }
    }
    return List.copyOf(all);
  }

  private static Rule within(Rule inner, String origin, Redaction redaction) {
    boolean says = redaction.method() != Redaction.Method.DEFAULT;
    return new Rule(
        origin,
        says ? redaction : inner.redaction(),
        inner.anything(),
        inner.keys(),
        inner.whole(),
        inner.finders());
  }

  private static List<String> names(ObjectNode rule, String place) {
    List<String> names = new ArrayList<>();
    for (JsonNode name : rule.path("rules")) {
      names.add(name.asText());
    }
    if (!rule.path("rules").isArray() || names.isEmpty()) {
      throw wrong(place + ".rules", "this is a list of names of rules");
    }
    return names;
  }

  private Redaction redaction(ObjectNode rule, String place) {
    JsonNode sent = rule.path("redaction");
    if (sent.isMissingNode() || sent.isNull()) {
      return Redaction.DEFAULT;
    }
    String method = sent.path("method").asText("");
    return switch (method) {
      case "remove" -> Redaction.REMOVE;
      case "mask" -> Redaction.MASK;
      case "hash" -> Redaction.hash(hashKey);
      case "replace" -> {
        String text = sent.path("text").asText(Redaction.FILTERED);
        if (text.length() > MAX_TEXT) {
          throw wrong(place + ".redaction.text", "at most " + MAX_TEXT + " characters");
        }
        yield Redaction.replace(text);
      }
      case "default" -> Redaction.DEFAULT;
      default ->
          throw wrong(
              place + ".redaction.method",
              "this is one of default, remove, replace, mask and hash");
    };
  }

  private static String text(ObjectNode rule, String member, String place) {
    if (!rule.path(member).isTextual()) {
      throw wrong(place + "." + member, "this is a text");
    }
    return rule.path(member).textValue();
  }

  private static IllegalArgumentException wrong(String place, String message) {
    String sentence = message.endsWith(".") ? message : message + ".";
    return new IllegalArgumentException(place + ": " + sentence);
  }
}
