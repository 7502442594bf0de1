package dev.vedette.issue;

import java.util.List;

/**
 * What a batch came to. Events of a project that does not exist any more are in neither number.
 *
 * @param stored events that are new
 * @param duplicates events left out because they were stored before, or came twice in the batch
 * @param newIssueIds issues that the batch began, ascending
 */
public record DigestResult(int stored, int duplicates, List<Long> newIssueIds) {

  /** Takes a copy of the list. */
  public DigestResult {
    newIssueIds = List.copyOf(newIssueIds);
  }
}
