package dev.vedette.api.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.vedette.issue.GroupingExplanation;
import dev.vedette.issue.grouping.Component;
import dev.vedette.issue.grouping.Variant;
import dev.vedette.platform.HexIds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One of the ways to group an event; the shape is Sentry's.
 *
 * @param hashMismatch whether it was not grouped by this hash when it came
 * @param component the parts that were looked at
 * @param values the fingerprint, its variables resolved
 * @param clientValues what the client sent, where a rule decided
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record GroupingInfo(
    String key,
    String type,
    String description,
    @JsonInclude Optional<String> hash,
    boolean hashMismatch,
    boolean contributes,
    Optional<Part> component,
    Optional<Configuration> config,
    Optional<List<String>> values,
    @JsonProperty("client_values") Optional<List<String>> clientValues,
    @JsonProperty("matched_rule") Optional<String> matchedRule,
    Optional<String> checksum) {

  /** A part of the event: texts and further parts are its values. */
  record Part(
      String id,
      Optional<String> name,
      boolean contributes,
      Optional<String> hint,
      List<?> values) {

    static Part of(Component component) {
      return new Part(
          component.id(),
          component.name(),
          component.contributes(),
          component.hint(),
          component.values().stream()
              .map(each -> each instanceof Component inner ? Part.of(inner) : each)
              .toList());
    }
  }

  /** By its name. */
  record Configuration(String id) {}

  /** All ways, by their keys. */
  static Map<String, GroupingInfo> of(GroupingExplanation explanation) {
    Map<String, GroupingInfo> all = new LinkedHashMap<>();
    for (Variant variant : explanation.variants()) {
      all.put(variant.key(), of(variant, explanation));
    }
    return all;
  }

  private static GroupingInfo of(Variant variant, GroupingExplanation explanation) {
    return new GroupingInfo(
        variant.key(),
        variant.type(),
        variant.description(),
        variant.hash().map(HexIds::text),
        variant.hash().filter(hash -> !explanation.hashes().contains(hash)).isPresent(),
        variant.contributes(),
        variant.component().map(Part::of),
        variant.configuration().map(each -> new Configuration(each.id())),
        variant.values().isEmpty() ? Optional.empty() : Optional.of(variant.values()),
        variant.clientValues(),
        variant.matchedRule(),
        variant.checksum());
  }
}
