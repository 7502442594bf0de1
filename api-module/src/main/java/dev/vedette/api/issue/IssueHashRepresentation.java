package dev.vedette.api.issue;

import dev.vedette.api.event.EventAssembler;
import dev.vedette.issue.IssueHash;
import dev.vedette.platform.HexIds;
import java.util.Optional;

/**
 * A hash by which events come to an issue.
 *
 * @param id 32 hexadecimal digits
 * @param latestEvent in full or in short
 * @param mergedBySeer never: nothing here merges issues by guessing
 * @param seerMatchDistance none, for the same reason
 */
public record IssueHashRepresentation(
    String id,
    Optional<Object> latestEvent,
    boolean mergedBySeer,
    Optional<Double> seerMatchDistance) {

  static IssueHashRepresentation of(IssueHash hash, boolean full) {
    return new IssueHashRepresentation(
        HexIds.text(hash.hash()),
        Optional.of(
            full ? EventAssembler.full(hash.latest()) : EventAssembler.simple(hash.latest())),
        false,
        Optional.empty());
  }
}
