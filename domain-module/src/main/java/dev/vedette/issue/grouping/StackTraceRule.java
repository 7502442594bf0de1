package dev.vedette.issue.grouping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** One rule for stack traces: the frames that it is for, and what becomes of them. */
final class StackTraceRule {

  private final String text;
  private final List<Matcher> ofException;
  private final List<Matcher> ofFrame;
  private final List<FrameAction> changing;
  private final List<FrameAction> deciding;

  StackTraceRule(String text, List<Matcher> matchers, List<FrameAction> actions) {
    this.text = text;
    ofException = matchers.stream().filter(each -> isOfException(each)).toList();
    ofFrame = matchers.stream().filter(each -> !isOfException(each)).toList();
    changing = actions.stream().filter(each -> each.kind().changesFrames()).toList();
    deciding = actions.stream().filter(each -> !each.kind().changesFrames()).toList();
  }

  private static boolean isOfException(Matcher matcher) {
    return matcher.field().scope() == Field.Scope.EXCEPTION;
  }

  /** As somebody wrote it. */
  String text() {
    return text;
  }

  /** What it does to frames, for later rules to see. */
  List<FrameAction> changing() {
    return changing;
  }

  /** What it does to grouping. */
  List<FrameAction> deciding() {
    return deciding;
  }

  /** Whether the exception that the stack trace belongs to is one that the rule is for. */
  boolean isFor(JsonNode exception, MatchBudget budget) {
    for (Matcher matcher : ofException) {
      String value =
          switch (matcher.field()) {
            case TYPE -> EventTree.text(exception, "type");
            case VALUE -> EventTree.text(exception, "value");
            default -> EventTree.text(exception.path("mechanism"), "type");
          };
      if (matcher.finds(value.isEmpty() ? "<unknown>" : value, budget) == matcher.negated()) {
        return false;
      }
    }
    return true;
  }

  /** Whether a frame is one that the rule is for. */
  boolean isFor(FrameFacts[] frames, int index, MatchBudget budget) {
    return all(ofFrame, frames, index, budget);
  }

  /** Whether all conditions hold for a frame and those beside it. */
  static boolean all(List<Matcher> matchers, FrameFacts[] frames, int index, MatchBudget budget) {
    for (Matcher matcher : matchers) {
      int at =
          switch (matcher.place()) {
            case HERE -> index;
            case CALLER -> index - 1;
            case CALLEE -> index + 1;
          };
      if (!matcher.holds(at >= 0 && at < frames.length ? frames[at] : null, budget)) {
        return false;
      }
    }
    return !budget.isExhausted();
  }
}
