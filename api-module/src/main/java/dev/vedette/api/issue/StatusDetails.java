package dev.vedette.api.issue;

import dev.vedette.access.User;
import dev.vedette.api.access.UserAssembler;
import dev.vedette.issue.triage.IgnoreTerms;
import dev.vedette.issue.triage.IssueTriage;
import dev.vedette.issue.triage.IssueTriage.Ignored;
import dev.vedette.issue.triage.Resolution;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Shapes how an issue is resolved or ignored. */
final class StatusDetails {

  private StatusDetails() {}

  /**
   * The member {@code statusDetails} of an issue.
   *
   * @param actor who resolved or ignored it so
   */
  static Map<String, Object> of(IssueTriage triage, Optional<User> actor) {
    Map<String, Object> details = new LinkedHashMap<>();
    triage.resolution().ifPresent(resolution -> add(details, resolution));
    triage.ignored().ifPresent(ignored -> add(details, ignored));
    if (!details.isEmpty()) {
      actor.ifPresent(user -> details.put("actor", UserAssembler.full(user)));
    }
    return details;
  }

  private static void add(Map<String, Object> details, Resolution resolution) {
    switch (resolution.kind()) {
      case IN_RELEASE -> details.put("inRelease", resolution.release().orElse(""));
      case IN_NEXT_RELEASE -> details.put("inNextRelease", true);
      case IN_COMMIT -> details.put("inCommit", resolution.commit().orElse(""));
    }
  }

  private static void add(Map<String, Object> details, Ignored ignored) {
    IgnoreTerms terms = ignored.terms();
    terms.until().ifPresent(until -> details.put("ignoreUntil", until));
    ignored.eventsLeft().or(terms::count).ifPresent(count -> details.put("ignoreCount", count));
    terms.window().ifPresent(window -> details.put("ignoreWindow", window));
    ignored
        .usersLeft()
        .or(terms::userCount)
        .ifPresent(count -> details.put("ignoreUserCount", count));
    terms.userWindow().ifPresent(window -> details.put("ignoreUserWindow", window));
  }
}
