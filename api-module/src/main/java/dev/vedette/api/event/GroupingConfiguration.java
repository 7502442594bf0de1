package dev.vedette.api.event;

/** By which of Sentry's rule sets events are grouped into issues. */
public record GroupingConfiguration(String id, String enhancements) {

  /** The rule set that the grouping follows, by its name in Sentry. */
  public static final String ID = "newstyle:2023-01-11";

  /** The same for all projects, without rules of their own. */
  public static final GroupingConfiguration STANDARD = new GroupingConfiguration(ID, "");
}
