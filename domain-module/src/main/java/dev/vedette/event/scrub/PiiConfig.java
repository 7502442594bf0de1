package dev.vedette.event.scrub;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Advanced rules in Relay's JSON: {@code {"rules": {name: {type, redaction, …}}, "applications":
 * {selector: [rule, …]}, "vars": {"hashKey": …}}}. Immutable.
 */
public final class PiiConfig {
  /** Longest text, in characters. */
  public static final int MAX_LENGTH = 50_000;

  /** No rules. */
  public static final PiiConfig NONE = new PiiConfig(List.of());

  private static final int MAX_APPLICATIONS = 100;
  private static final int MAX_DEPTH = 10;

  private static final ObjectMapper JSON =
      new ObjectMapper(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

  private final List<Application> applications;

  /** Rules at the places that a selector names. */
  record Application(Selector selector, List<Rule> rules) {}

  private PiiConfig(List<Application> applications) {
    this.applications = applications;
  }

  /**
   * Reads and compiles rules.
   *
   * @param text JSON; blank for none
   * @param owner stands before the names of its own rules in remarks: {@code project:}
   * @throws IllegalArgumentException with a message for people that names the place
   */
  public static PiiConfig of(String text, String owner) {
    if (text.isBlank()) {
      return NONE;
    }
    if (text.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "The rules have at most " + MAX_LENGTH + " characters as JSON.");
    }
    ObjectNode root = parse(text);
    for (Map.Entry<String, JsonNode> member : root.properties()) {
      if (!List.of("rules", "applications", "vars").contains(member.getKey())
          && !member.getValue().isNull()) {
        throw new IllegalArgumentException(
            member.getKey() + ": this server knows rules, applications and vars.");
      }
    }
    ObjectNode rules = object(root, "rules");
    RuleCompiler compiler = new RuleCompiler(rules, hashKey(root), owner);
    for (String name : RuleCompiler.names(rules)) {
      compiler.compile(name, "rules." + name);
    }
    List<Application> applications = new ArrayList<>();
    for (Map.Entry<String, JsonNode> each : object(root, "applications").properties()) {
      applications.add(application(each.getKey(), each.getValue(), compiler));
    }
    if (applications.size() > MAX_APPLICATIONS) {
      throw new IllegalArgumentException(
          "applications: at most " + MAX_APPLICATIONS + " selectors.");
    }
    return new PiiConfig(List.copyOf(applications));
  }

  private static ObjectNode parse(String text) {
    try {
      if (JSON.readTree(text) instanceof ObjectNode object) {
        return object;
      }
    } catch (JsonProcessingException e) {
      String place =
          e.getLocation() == null
              ? ""
              : " at line "
                  + e.getLocation().getLineNr()
                  + ", column "
                  + e.getLocation().getColumnNr();
      throw new IllegalArgumentException("This is no JSON" + place + ".", e);
    }
    throw new IllegalArgumentException("The rules are a JSON object.");
  }

  private static ObjectNode object(ObjectNode root, String name) {
    JsonNode value = root.path(name);
    if (value instanceof ObjectNode object) {
      return object;
    }
    if (value.isMissingNode() || value.isNull()) {
      return root.objectNode();
    }
    throw new IllegalArgumentException(name + ": this is an object.");
  }

  private static String hashKey(ObjectNode root) {
    JsonNode key = object(root, "vars").path("hashKey");
    if (key.isContainerNode()) {
      throw new IllegalArgumentException("vars.hashKey: this is a text.");
    }
    return key.isTextual() ? key.textValue() : "";
  }

  private static Application application(String selector, JsonNode names, RuleCompiler compiler) {
    String place = "applications.\"" + selector + "\"";
    Selector parsed;
    try {
      parsed = SelectorParser.parse(selector);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("applications: " + e.getMessage(), e);
    }
    List<Rule> rules = new ArrayList<>();
    if (!names.isArray()) {
      throw new IllegalArgumentException(place + ": this is a list of names of rules.");
    }
    for (JsonNode name : names) {
      if (!name.isTextual()) {
        throw new IllegalArgumentException(place + ": this is a list of names of rules.");
      }
      compiler.compile(name.textValue(), place).stream()
          .filter(rule -> !rules.contains(rule))
          .forEach(rules::add);
    }
    return new Application(parsed, List.copyOf(rules));
  }

  List<Application> applications() {
    return applications;
  }
}
