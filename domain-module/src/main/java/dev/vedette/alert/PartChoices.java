package dev.vedette.alert;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** The values that choices of rules have, with their words. */
final class PartChoices {

  static final Map<String, String> WINDOWS =
      of(
          "1m",
          "one minute",
          "5m",
          "5 minutes",
          "15m",
          "15 minutes",
          "1h",
          "one hour",
          "1d",
          "one day",
          "1w",
          "one week",
          "30d",
          "30 days");

  static final Map<String, String> EARLIER =
      of(
          "5m",
          "5 minutes",
          "15m",
          "15 minutes",
          "1h",
          "one hour",
          "1d",
          "one day",
          "1w",
          "one week",
          "30d",
          "30 days");

  static final Map<String, String> COMPARISONS =
      of("count", "more than that many", "percent", "that many percent more than before");

  static final Map<String, String> LEVELS =
      of("50", "fatal", "40", "error", "30", "warning", "20", "info", "10", "debug", "0", "sample");

  static final Map<String, String> LEVEL_MATCHES =
      of("gte", "at least", "eq", "exactly", "lte", "at most");

  static final Map<String, String> AGES = of("older", "older than", "newer", "newer than");

  static final Map<String, String> UNITS =
      of("minute", "minutes", "hour", "hours", "day", "days", "week", "weeks");

  static final Map<String, String> ASSIGNEES =
      of("Unassigned", "nobody", "Team", "a team", "Member", "a member");

  static final Map<String, String> RECEIVERS =
      of("IssueOwners", "the issue's owners", "Team", "a team", "Member", "a member");

  static final Map<String, String> FALLTHROUGH =
      of(
          "ActiveMembers",
          "recently active members",
          "AllMembers",
          "all members of its teams",
          "NoOne",
          "nobody");

  static final Map<String, String> CATEGORIES = of("1", "error");

  static final Map<String, String> SERVICES = of("webhooks", "the project's service hooks");

  static final Map<String, String> ATTRIBUTES =
      same(
          "message",
          "platform",
          "type",
          "environment",
          "release",
          "dist",
          "transaction",
          "error.handled",
          "error.unhandled",
          "exception.type",
          "exception.value",
          "user.id",
          "user.email",
          "user.username",
          "user.ip_address",
          "http.method",
          "http.url",
          "http.status_code",
          "sdk.name",
          "stacktrace.abs_path",
          "stacktrace.code",
          "stacktrace.filename",
          "stacktrace.function",
          "stacktrace.module",
          "stacktrace.package");

  private PartChoices() {}

  /** The length of a window, or of a unit. */
  static Duration length(String text) {
    return switch (text) {
      case "1m", "minute" -> Duration.ofMinutes(1);
      case "5m" -> Duration.ofMinutes(5);
      case "15m" -> Duration.ofMinutes(15);
      case "1h", "hour" -> Duration.ofHours(1);
      case "1d", "day" -> Duration.ofDays(1);
      case "1w", "week" -> Duration.ofDays(7);
      case "30d" -> Duration.ofDays(30);
      default -> throw new IllegalArgumentException(text);
    };
  }

  private static Map<String, String> of(String... pairs) {
    Map<String, String> all = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      all.put(pairs[i], pairs[i + 1]);
    }
    return all;
  }

  private static Map<String, String> same(String... values) {
    Map<String, String> all = new LinkedHashMap<>();
    for (String each : values) {
      all.put(each, each);
    }
    return all;
  }
}
