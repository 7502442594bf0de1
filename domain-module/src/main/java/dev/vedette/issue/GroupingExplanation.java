package dev.vedette.issue;

import dev.vedette.issue.grouping.EventGrouping;
import dev.vedette.issue.grouping.GroupingConfiguration;
import dev.vedette.issue.grouping.Variant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Why an event is where it is, by what its project has set now.
 *
 * @param grouping what the rules make of it now
 * @param variants the ways to group it, the deciding one first
 * @param hashes by which it was grouped when it came
 * @param configuration name of the configuration that it was grouped by then
 */
public record GroupingExplanation(
    EventGrouping grouping, List<Variant> variants, List<UUID> hashes, String configuration) {

  /** Whether it would come to the same issue if it came now. */
  public boolean isUpToDate() {
    return hashes.contains(grouping.hash());
  }

  /** Whether it was grouped by another configuration than that of the explanation. */
  public Optional<GroupingConfiguration> groupedOtherwise() {
    return GroupingConfiguration.named(configuration)
        .filter(each -> each != grouping.configuration());
  }
}
