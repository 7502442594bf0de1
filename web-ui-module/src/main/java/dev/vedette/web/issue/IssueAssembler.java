package dev.vedette.web.issue;

import dev.vedette.issue.Issue;
import dev.vedette.web.issue.IssuePage.Action;
import dev.vedette.web.page.Numbers;
import dev.vedette.web.page.TimeText;
import java.time.Instant;
import java.util.List;

/** Turns an issue into the head of its page. */
final class IssueAssembler {

  private IssueAssembler() {}

  static IssuePage.Summary summary(Issue issue, Instant now) {
    return new IssuePage.Summary(
        issue.shortId(),
        issue.title(),
        issue.culprit(),
        issue.level(),
        issue.status(),
        issue.substatus().map(text -> text.replace('_', ' ')).orElse(""),
        issue.priority(),
        issue.unhandled(),
        Numbers.full(issue.timesSeen()),
        Numbers.full(issue.userCount()),
        TimeText.of(issue.firstSeen(), now),
        TimeText.of(issue.lastSeen(), now),
        issue.firstRelease().orElse(""),
        issue.lastRelease().orElse(""));
  }

  /** What can be done about an issue of this status. */
  static List<Action> actions(Issue issue) {
    return switch (issue.status()) {
      case "unresolved" ->
          List.of(new Action("resolved", "Resolve", true), new Action("ignored", "Ignore", false));
      case "ignored" ->
          List.of(
              new Action("unresolved", "Stop ignoring", true),
              new Action("resolved", "Resolve", false));
      default -> List.of(new Action("unresolved", "Reopen", false));
    };
  }
}
