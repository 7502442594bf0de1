package dev.vedette.issue.grouping;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A version of the rules that events are grouped by, under the name that Sentry has for its own of
 * that time. What one of them makes of an event never changes: a better idea is a new version, so
 * that the issues of a project stay what they are until somebody upgrades it.
 */
public enum GroupingConfiguration {
  /** The first one of this server. */
  WINTER_2023("newstyle:2023-01-11"),

  /**
   * Type before stack trace; values of exceptions whose own frames do not count; groups of
   * exceptions by their members; messages in fingerprints without their parameters; code that could
   * not be loaded as one issue; codes of Apple's errors.
   */
  WINTER_2026("newstyle:2026-01-20");

  /** What projects get that have not chosen. */
  public static final GroupingConfiguration LATEST = WINTER_2026;

  private final String id;

  GroupingConfiguration(String id) {
    this.id = id;
  }

  /** Its name in the API and in the settings of a project. */
  public String id() {
    return id;
  }

  /** The configuration of a name. */
  public static Optional<GroupingConfiguration> named(String id) {
    return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
  }

  /** All names, oldest first. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(GroupingConfiguration::id).toList();
  }

  /** Whether the kind of an exception comes before its frames, and each has its own value. */
  boolean typesFirst() {
    return this != WINTER_2023;
  }

  /** Whether a group of exceptions is known by the exceptions in it. */
  boolean opensExceptionGroups() {
    return this != WINTER_2023;
  }

  /** Whether a lone frame of a script counts if it comes from a URL, and not if it does not. */
  boolean countsLoneUrls() {
    return this != WINTER_2023;
  }

  /** Whether numbers of processes in lines of source are left out. */
  boolean cleansSpawnedProcesses() {
    return this != WINTER_2023;
  }

  /** Whether a message in a fingerprint is taken without its parameters. */
  boolean cleansFingerprints() {
    return this != WINTER_2023;
  }

  /** Whether an error of Apple's systems is known by its domain and code. */
  boolean readsErrorCodes() {
    return this != WINTER_2023;
  }

  /** Rules for fingerprints that come with it. */
  FingerprintRules builtIn() {
    return this == WINTER_2023 ? FingerprintRules.NONE : BuiltInRules.FINGERPRINTS;
  }
}
