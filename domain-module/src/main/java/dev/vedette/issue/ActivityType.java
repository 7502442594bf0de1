package dev.vedette.issue;

import java.util.Locale;

/** What happens to issues, by Sentry's names. */
public enum ActivityType {
  SET_RESOLVED,
  SET_RESOLVED_BY_AGE,
  SET_RESOLVED_IN_RELEASE,
  SET_RESOLVED_IN_COMMIT,
  SET_UNRESOLVED,
  SET_REGRESSION,
  SET_IGNORED,
  SET_ESCALATING,
  AUTO_SET_ONGOING,
  SET_PUBLIC,
  SET_PRIVATE,
  SET_PRIORITY,
  MARK_REVIEWED,
  ASSIGNED,
  UNASSIGNED,
  NOTE,
  MERGE,
  UNMERGE_SOURCE,
  UNMERGE_DESTINATION,
  /** Never stored: every issue ends its history with it. */
  FIRST_SEEN;

  private final String text = name().toLowerCase(Locale.ROOT);

  /** The name in tables and answers: {@code set_resolved}. */
  public String text() {
    return text;
  }
}
