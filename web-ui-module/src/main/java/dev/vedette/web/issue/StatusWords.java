package dev.vedette.web.issue;

import dev.vedette.issue.triage.IgnoreTerms;
import dev.vedette.issue.triage.IssueTriage;
import dev.vedette.issue.triage.Resolution;
import dev.vedette.web.page.Numbers;
import dev.vedette.web.page.TimeText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says how an issue is resolved, or until what it is ignored. */
final class StatusWords {

  private StatusWords() {}

  static String of(IssueTriage triage, Instant now) {
    return triage
        .resolution()
        .map(StatusWords::of)
        .or(() -> triage.ignored().map(ignored -> of(ignored, now)))
        .orElse("");
  }

  private static String of(Resolution how) {
    return switch (how.kind()) {
      case IN_RELEASE -> "in release " + how.release().orElse("");
      case IN_NEXT_RELEASE -> "in the release after " + how.release().orElse("");
      case IN_COMMIT ->
          "in commit " + how.commit().orElse("") + " of " + how.repository().orElse("");
    };
  }

  private static String of(IssueTriage.Ignored ignored, Instant now) {
    IgnoreTerms terms = ignored.terms();
    List<String> ends = new ArrayList<>();
    terms.until().ifPresent(until -> ends.add("until " + TimeText.of(until, now).full()));
    terms
        .count()
        .ifPresent(
            count ->
                ends.add(
                    "for "
                        + Numbers.counted(ignored.eventsLeft().orElse(count), "event", "events")
                        + " more"
                        + within(terms.window())));
    terms
        .userCount()
        .ifPresent(
            count ->
                ends.add(
                    "for "
                        + Numbers.counted(ignored.usersLeft().orElse(count), "user", "users")
                        + " more"
                        + within(terms.userWindow())));
    ignored
        .dailyCeiling()
        .ifPresent(most -> ends.add("until a day has more than " + Numbers.full(most) + " events"));
    return String.join(", ", ends);
  }

  private static String within(Optional<Integer> minutes) {
    return minutes.map(each -> " within " + Numbers.counted(each, "minute", "minutes")).orElse("");
  }
}
