package dev.vedette.issue.triage;

import java.util.List;

/**
 * Issues that became one.
 *
 * @param parent the one that stays
 * @param children those that went into it, ascending
 */
public record Merged(long parent, List<Long> children) {

  /** Takes a copy of the list. */
  public Merged {
    children = List.copyOf(children);
  }
}
