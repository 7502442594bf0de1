package dev.vedette.issue.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What follows {@code is:}. */
public enum State {
  UNRESOLVED,
  RESOLVED,
  IGNORED("archived", "muted"),
  /** Never here: events are not processed again. */
  REPROCESSING,
  ASSIGNED,
  UNASSIGNED,
  /** To an issue in another system; never here. */
  LINKED,
  UNLINKED,
  FOR_REVIEW,
  NEW,
  ONGOING,
  ESCALATING,
  REGRESSED,
  ARCHIVED_UNTIL_ESCALATING("until_escalating"),
  ARCHIVED_UNTIL_CONDITION_MET("until_condition_met"),
  ARCHIVED_FOREVER("forever");

  private final String[] others;

  State(String... others) {
    this.others = others;
  }

  static Optional<State> named(String text) {
    return Arrays.stream(values())
        .filter(one -> one.text().equals(text) || Arrays.asList(one.others).contains(text))
        .findFirst();
  }

  /** As it is written in a search. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
