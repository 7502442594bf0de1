package dev.vedette.issue.triage;

import dev.vedette.platform.Option;

/** Public links of issues. */
public final class SharedIssues {

  /** Whether an organization lets its issues have them, and lets those that have them be read. */
  public static final Option<Boolean> ALLOWED = Option.flag("sentry:shared_issues", true);

  private SharedIssues() {}
}
