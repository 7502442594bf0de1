package dev.vedette.issue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.issue.grouping.EventGrouping;
import dev.vedette.issue.grouping.FingerprintRules;
import dev.vedette.issue.grouping.GroupingConfiguration;
import dev.vedette.issue.grouping.StackTraceRules;
import dev.vedette.platform.Options;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How the events of a project are grouped.
 *
 * @param primary the configuration
 * @param secondary the one before it, as long as events are grouped by that too: an event whose
 *     primary hash is new then joins the issue of its secondary hash
 * @param fingerprints the project's rules for fingerprints
 * @param stackTraces the project's rules for stack traces
 */
public record GroupingSettings(
    GroupingConfiguration primary,
    Optional<GroupingConfiguration> secondary,
    FingerprintRules fingerprints,
    StackTraceRules stackTraces) {

  /** Of a project that has set nothing. */
  public static final GroupingSettings STANDARD =
      new GroupingSettings(
          GroupingConfiguration.LATEST,
          Optional.empty(),
          FingerprintRules.NONE,
          StackTraceRules.NONE);

  /** What a project has set, as it is at a time. */
  public static GroupingSettings of(Options options, Instant now) {
    GroupingConfiguration primary = GroupingOptions.primary(options);
    return new GroupingSettings(
        primary,
        GroupingOptions.secondary(options)
            .filter(each -> each != primary)
            .filter(each -> now.getEpochSecond() < options.get(GroupingOptions.EXPIRY)),
        options.get(GroupingOptions.FINGERPRINTS),
        options.get(GroupingOptions.STACK_TRACES));
  }

  /** By one of the configurations, with the project's rules. */
  EventGrouping group(JsonNode data, GroupingConfiguration configuration) {
    return EventGrouping.of(data, configuration, fingerprints, stackTraces);
  }

  /** The hash of this grouping, and behind it that of the secondary configuration if it differs. */
  List<UUID> hashes(JsonNode data, EventGrouping first) {
    if (secondary.isEmpty()) {
      return List.of(first.hash());
    }
    UUID second = group(data, secondary.get()).hash();
    return second.equals(first.hash()) ? List.of(second) : List.of(first.hash(), second);
  }
}
