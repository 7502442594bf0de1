package dev.vedette.api.project;

import dev.vedette.issue.GroupingPreview;
import dev.vedette.platform.HexIds;
import java.util.List;
import java.util.Optional;

/**
 * What changed settings would do to the latest events of a project.
 *
 * @param events how many were looked at
 * @param complete whether all were that should be; else the time was up
 * @param changed how many would come to another issue
 * @param newIssues how many issues would be made
 * @param splitIssues issues whose events would come to several
 * @param mergedIssues issues that would get events of several
 * @param costlyEvents events for which not all rules were tried, because they ask for too much work
 * @param issues those that lose events, most first
 */
public record GroupingPreviewRepresentation(
    int events,
    boolean complete,
    int changed,
    int newIssues,
    int splitIssues,
    int mergedIssues,
    int costlyEvents,
    List<FromIssue> issues) {

  /** An issue and what becomes of its events. */
  public record FromIssue(
      String id, String title, int events, int changed, List<ToIssue> targets) {}

  /**
   * Where events would come.
   *
   * @param id of the issue; null if it would be made
   * @param newIssue number of the issue that would be made, from 1
   * @param eventID one of the events
   */
  public record ToIssue(
      Optional<String> id, Optional<Integer> newIssue, String title, int events, String eventID) {}

  static GroupingPreviewRepresentation of(GroupingPreview preview) {
    return new GroupingPreviewRepresentation(
        preview.events(),
        preview.isComplete(),
        preview.changed(),
        preview.newIssues(),
        preview.split(),
        preview.merged(),
        preview.cutShort(),
        preview.effects().stream().map(GroupingPreviewRepresentation::of).toList());
  }

  private static FromIssue of(GroupingPreview.Effect effect) {
    return new FromIssue(
        Long.toString(effect.issueId()),
        effect.title(),
        effect.events(),
        effect.changed(),
        effect.targets().stream().map(GroupingPreviewRepresentation::of).toList());
  }

  private static ToIssue of(GroupingPreview.Target target) {
    return new ToIssue(
        target.issueId().map(id -> Long.toString(id)),
        target.number() == 0 ? Optional.empty() : Optional.of(target.number()),
        target.title(),
        target.events(),
        HexIds.text(target.example()));
  }
}
