package dev.vedette.api.issue;

import dev.vedette.api.json.Body;
import java.util.List;
import java.util.Optional;

/** Reads a change of an issue. */
final class IssueUpdate {

  /** What clients of Sentry may want to change and Vedette cannot. */
  private static final List<String> UNSUPPORTED =
      List.of(
          "assignedTo",
          "discard",
          "hasSeen",
          "ignoreCount",
          "ignoreDuration",
          "ignoreUserCount",
          "inbox",
          "isBookmarked",
          "isPublic",
          "isSubscribed",
          "merge",
          "priority",
          "snoozeDuration",
          "statusDetails",
          "substatus");

  private IssueUpdate() {}

  /**
   * The new status, if there is one.
   *
   * @throws dev.vedette.api.json.InvalidBodyException if something else is to be changed
   */
  static Optional<String> status(Body body) {
    for (String field : UNSUPPORTED) {
      if (body.isSet(field)) {
        body.wrong(field, "Changing this field is not supported.");
      }
    }
    Optional<String> status = body.text("status", 64);
    if (status.filter("resolvedInNextRelease"::equals).isPresent()) {
      body.wrong("status", "Resolving in a release is not supported.");
    }
    body.check();
    return status.map(text -> text.equals("muted") ? "ignored" : text);
  }
}
