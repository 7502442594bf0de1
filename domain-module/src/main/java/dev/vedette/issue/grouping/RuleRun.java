package dev.vedette.issue.grouping;

import com.fasterxml.jackson.databind.JsonNode;

/** Applies the rules of a project to the stack traces of one event. */
final class RuleRun {

  private final StackTraceRules rules;
  private final MatchBudget budget;

  RuleRun(StackTraceRules rules, MatchBudget budget) {
    this.rules = rules;
    this.budget = budget;
  }

  boolean isEmpty() {
    return rules.size() == 0;
  }

  /** First what later rules see, then what counts: so that the order of the two does not matter. */
  void apply(StackParts stack, JsonNode owner, FrameFacts... facts) {
    for (StackTraceRule rule : rules.rules()) {
      if (!rule.changing().isEmpty() && rule.isFor(owner, budget)) {
        change(rule, stack.frames(), facts);
      }
    }
    for (StackTraceRule rule : rules.rules()) {
      if (!rule.deciding().isEmpty() && rule.isFor(owner, budget)) {
        decide(rule, stack, facts);
      }
    }
  }

  private void change(StackTraceRule rule, FrameParts[] frames, FrameFacts... facts) {
    for (int i = 0; i < frames.length; i++) {
      if (rule.isFor(facts, i, budget)) {
        for (FrameAction action : rule.changing()) {
          change(rule, action, i, frames, facts);
        }
      }
    }
  }

  private void change(
      StackTraceRule rule, FrameAction action, int at, FrameParts[] frames, FrameFacts... facts) {
    int to = action.to(at, frames.length);
    for (int i = action.from(at); i < to && budget.spend(1); i++) {
      if (action.kind() == FrameAction.Kind.CATEGORY) {
        facts[i].category(action.value());
      } else {
        facts[i].inApp(action.on());
        boolean changed = EventTree.inApp(frames[i].frame) != action.on();
        frames[i].inApp = action.on();
        frames[i].inAppBy = changed ? rule : null;
      }
    }
  }

  private void decide(StackTraceRule rule, StackParts stack, FrameFacts... facts) {
    for (int i = 0; i < facts.length; i++) {
      if (rule.isFor(facts, i, budget)) {
        for (FrameAction action : rule.deciding()) {
          decide(rule, action, i, stack);
        }
      }
    }
  }

  private void decide(StackTraceRule rule, FrameAction action, int at, StackParts stack) {
    switch (action.kind()) {
      case MAX_FRAMES -> stack.maxFrames(action.number(), rule);
      case MIN_FRAMES -> stack.minFrames(action.number(), rule);
      case INVERT -> stack.invert(action.on());
      default -> {
        FrameParts[] frames = stack.frames();
        int to = action.to(at, frames.length);
        for (int i = action.from(at); i < to && budget.spend(1); i++) {
          frames[i].group = action.on();
          frames[i].groupBy = rule;
        }
      }
    }
  }
}
