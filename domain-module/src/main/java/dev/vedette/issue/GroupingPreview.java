package dev.vedette.issue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What changed settings would make of the latest events of a project, had they come now.
 *
 * @param events how many were looked at
 * @param isComplete whether all were that should be; else the time was up
 * @param changed how many of them would come to another issue
 * @param newIssues how many issues would be made
 * @param split issues whose events would come to several
 * @param merged issues, present or new, that would get events of several
 * @param cutShort events for which the rules ask for more work than one event may cost
 * @param effects the issues that lose most events; not all of them if there are many
 */
public record GroupingPreview(
    int events,
    boolean isComplete,
    int changed,
    int newIssues,
    int split,
    int merged,
    int cutShort,
    List<Effect> effects) {

  /**
   * What becomes of the events of an issue.
   *
   * @param issueId the issue that they would come to as things are
   * @param title of the latest of them
   * @param events how many of it were looked at
   * @param changed how many would come to another
   * @param targets where they would come, most first; not all of them if there are many
   */
  public record Effect(long issueId, String title, int events, int changed, List<Target> targets) {}

  /**
   * Where events would come.
   *
   * @param issueId the issue; none if a new one would be made
   * @param number of the new issue within this preview, from 1; 0 if it is none
   * @param title of the first of the events
   * @param events how many
   * @param example one of the events
   */
  public record Target(
      Optional<Long> issueId, int number, String title, int events, UUID example) {}
}
