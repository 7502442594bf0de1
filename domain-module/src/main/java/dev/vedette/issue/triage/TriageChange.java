package dev.vedette.issue.triage;

import java.util.Optional;

/**
 * What is to be changed about issues; what is empty stays.
 *
 * @param assignee whom they are given to; {@link Assignee#NOBODY} takes them away
 * @param priority high, medium or low; it stays whatever happens then
 * @param inbox false: somebody has looked at them; true: somebody should
 * @param isPublic whether anybody with a link may read them
 * @param hasSeen for the user who changes them, as the next two
 */
public record TriageChange(
    Optional<StatusChange> status,
    Optional<Assignee> assignee,
    Optional<String> priority,
    Optional<Boolean> inbox,
    Optional<Boolean> isPublic,
    Optional<Boolean> hasSeen,
    Optional<Boolean> isBookmarked,
    Optional<Boolean> isSubscribed) {

  /** Nothing. */
  public static final TriageChange NONE =
      new TriageChange(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** Only a status. */
  public static TriageChange status(StatusChange status) {
    return NONE.withStatus(Optional.of(status));
  }

  /** This with a status. */
  public TriageChange withStatus(Optional<StatusChange> changed) {
    return new TriageChange(
        changed, assignee, priority, inbox, isPublic, hasSeen, isBookmarked, isSubscribed);
  }

  /** This with somebody to work on it. */
  public TriageChange withAssignee(Optional<Assignee> changed) {
    return new TriageChange(
        status, changed, priority, inbox, isPublic, hasSeen, isBookmarked, isSubscribed);
  }

  /** This with a priority. */
  public TriageChange withPriority(Optional<String> changed) {
    return new TriageChange(
        status, assignee, changed, inbox, isPublic, hasSeen, isBookmarked, isSubscribed);
  }

  /** This with a place in the inbox, or none. */
  public TriageChange withInbox(Optional<Boolean> changed) {
    return new TriageChange(
        status, assignee, priority, changed, isPublic, hasSeen, isBookmarked, isSubscribed);
  }

  /** This with a link for everybody, or none. */
  public TriageChange withPublic(Optional<Boolean> changed) {
    return new TriageChange(
        status, assignee, priority, inbox, changed, hasSeen, isBookmarked, isSubscribed);
  }

  /** This with marks of the user's own. */
  public TriageChange withMarks(
      Optional<Boolean> seen, Optional<Boolean> bookmarked, Optional<Boolean> subscribed) {
    return new TriageChange(
        status, assignee, priority, inbox, isPublic, seen, bookmarked, subscribed);
  }
}
