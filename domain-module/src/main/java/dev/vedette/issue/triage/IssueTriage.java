package dev.vedette.issue.triage;

import java.time.Instant;
import java.util.Optional;

/**
 * What people have made of an issue, as one user sees it.
 *
 * @param resolution how it was resolved, if more is known
 * @param ignored the conditions under which it is ignored
 * @param statusActor user who resolved or ignored it so
 * @param shareId of the public link, if there is one
 * @param comments how many
 * @param inbox why it waits for a review
 * @param bookmarked by the user, as the rest
 * @param subscription empty if the user never had one
 */
public record IssueTriage(
    Optional<Resolution> resolution,
    Optional<Ignored> ignored,
    Optional<Long> statusActor,
    Optional<Assignee> assignee,
    Optional<Instant> priorityLockedAt,
    Optional<String> shareId,
    int comments,
    Optional<Inbox> inbox,
    boolean bookmarked,
    boolean seen,
    Optional<Subscription> subscription) {

  /** Of an issue that nobody has touched. */
  public static final IssueTriage NONE =
      new IssueTriage(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          0,
          Optional.empty(),
          false,
          false,
          Optional.empty());

  /**
   * Conditions and how far they have come.
   *
   * @param terms those that were given
   * @param eventsLeft how many events more end it, where the events are counted without a window
   * @param usersLeft how many users more end it, where they are counted without a window
   * @param dailyCeiling most events a day that are no escalation, where one ends it
   */
  public record Ignored(
      IgnoreTerms terms,
      Optional<Integer> eventsLeft,
      Optional<Integer> usersLeft,
      Optional<Long> dailyCeiling) {}

  /**
   * Why an issue waits for a review.
   *
   * @param reason new, regression, unignored, escalating, ongoing or manual
   */
  public record Inbox(String reason, Instant since) {}

  /**
   * Whether a user wants to hear of an issue.
   *
   * @param reason comment, assigned, status_change, bookmark, mentioned, unknown
   */
  public record Subscription(boolean active, String reason) {}

  /** Whether the user wants to hear of it. */
  public boolean isSubscribed() {
    return subscription.filter(Subscription::active).isPresent();
  }
}
