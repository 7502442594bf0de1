package dev.vedette.ownership;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.vedette.platform.Option;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The ownership of a project.
 *
 * @param raw the rules as somebody wrote them
 * @param fallthrough whether everybody of the project owns what no rule matches
 * @param autoAssignment whether issues are assigned to their owner
 * @param created when it was set first; empty where it never was
 * @param rules in the order of the text
 */
public record Ownership(
    String raw,
    boolean fallthrough,
    boolean autoAssignment,
    Optional<Instant> created,
    Optional<Instant> updated,
    List<OwnershipRule> rules) {

  /** What holds where nobody has set anything. */
  static final Ownership NONE =
      new Ownership("", true, true, Optional.empty(), Optional.empty(), List.of());

  static final Option<Ownership> OPTION =
      new Option<>("ownership", NONE, Ownership::read, Ownership::write);

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * The last rule that an event matches; later lines are more particular.
   *
   * @param event as it is stored
   */
  public Optional<OwnershipRule> lastMatch(JsonNode event) {
    EventTexts texts = new EventTexts(event);
    for (int i = rules.size() - 1; i >= 0; i--) {
      if (rules.get(i).matches(texts)) {
        return Optional.of(rules.get(i));
      }
    }
    return Optional.empty();
  }

  /** Whether issues of the project may be assigned by it. */
  public boolean assigns() {
    return autoAssignment && !rules.isEmpty();
  }

  private static Ownership read(String text) {
    try {
      JsonNode stored = JSON.readTree(text);
      String raw = stored.path("raw").asText();
      return new Ownership(
          raw,
          stored.path("fallthrough").asBoolean(true),
          stored.path("autoAssignment").asBoolean(true),
          Optional.of(Instant.parse(stored.path("created").asText())),
          Optional.of(Instant.parse(stored.path("updated").asText())),
          RuleText.read(raw));
    } catch (JsonProcessingException | RuleSyntaxException e) {
      throw new IllegalStateException("Stored ownership rules are not readable", e);
    }
  }

  private static String write(Ownership ownership) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("raw", ownership.raw())
        .put("fallthrough", ownership.fallthrough())
        .put("autoAssignment", ownership.autoAssignment())
        .put("created", ownership.created().orElseThrow().toString())
        .put("updated", ownership.updated().orElseThrow().toString())
        .toString();
  }
}
