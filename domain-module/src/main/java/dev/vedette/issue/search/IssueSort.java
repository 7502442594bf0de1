package dev.vedette.issue.search;

import dev.vedette.platform.problem.BadRequestException;
import java.util.Locale;
import java.util.Optional;

/** Orders of a list of issues, all descending. */
public enum IssueSort {
  /** Last seen. */
  DATE("last_seen", true),
  /** First seen. */
  NEW("first_seen", true),
  /** Number of events, in the range of time if there is one. */
  FREQ("times_seen", false),
  /** Number of users, ever. */
  USER("user_count", false),
  /** Events of the last 24 hours, compared with a day of the week before. */
  TRENDS(null, false),
  /** Since when it waits for a review; the last seen unless {@code is:for_review} is asked for. */
  INBOX(null, true);

  private final String column;
  private final boolean time;

  IssueSort(String column, boolean time) {
    this.column = column;
    this.time = time;
  }

  /** The column that an index has in this order. */
  Optional<String> column() {
    return Optional.ofNullable(column);
  }

  /** Whether the values are times. */
  boolean isTime() {
    return time;
  }

  /** As requests name it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads the parameter; null and empty mean the last seen. */
  public static IssueSort parse(String text) {
    return switch (text == null ? "" : text) {
      case "", "date" -> DATE;
      case "new" -> NEW;
      case "freq" -> FREQ;
      case "user" -> USER;
      case "trends", "priority" -> TRENDS;
      case "inbox" -> INBOX;
      default -> throw new BadRequestException("Invalid sort parameter.");
    };
  }
}
