package dev.vedette.issue.grouping;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/** One rule for fingerprints: the events that it is for, and the fingerprint and title they get. */
final class FingerprintRule {

  private final String text;
  private final Map<Field.Scope, List<Matcher>> matchers = new EnumMap<>(Field.Scope.class);
  private final List<String> fingerprint;
  private final Optional<String> title;

  FingerprintRule(
      String text, List<Matcher> matchers, List<String> fingerprint, Optional<String> title) {
    this.text = text;
    this.fingerprint = List.copyOf(fingerprint);
    this.title = title;
    for (Matcher matcher : matchers) {
      Field.Scope scope =
          matcher.place() == Matcher.Place.HERE ? matcher.field().scope() : Field.Scope.FRAME;
      this.matchers.computeIfAbsent(scope, key -> new ArrayList<>()).add(matcher);
    }
  }

  /** As somebody wrote it. */
  String text() {
    return text;
  }

  /** Texts and variables. */
  List<String> fingerprint() {
    return fingerprint;
  }

  /** Of the issue; it may contain variables. */
  Optional<String> title() {
    return title;
  }

  /** Whether something in the event has all that is asked of it. */
  boolean isFor(EventFacts event, MatchBudget budget) {
    for (Map.Entry<Field.Scope, List<Matcher>> each : matchers.entrySet()) {
      if (!isFor(each.getKey(), each.getValue(), event, budget)) {
        return false;
      }
    }
    return !budget.isExhausted();
  }

  private static boolean isFor(
      Field.Scope scope, List<Matcher> matchers, EventFacts event, MatchBudget budget) {
    return switch (scope) {
      case FRAME -> anyFrame(matchers, event, budget);
      case EXCEPTION ->
          any(event.exceptions(), matchers, (one, matcher) -> finds(one, matcher, budget));
      case MESSAGE -> any(event.messages(), matchers, (one, each) -> each.finds(one, budget));
      case LOG ->
          event.isLogged()
              && all(
                  matchers,
                  each ->
                      each.finds(
                          each.field() == Field.LOGGER ? event.logger() : event.level(), budget));
      case FAMILY -> all(matchers, each -> each.isAll() || each.finds(event.family(), budget));
      case SDK -> all(matchers, each -> findsSdk(event, each, budget));
      case RELEASE -> all(matchers, each -> each.finds(event.release(), budget));
      case TAG -> all(matchers, each -> each.finds(event.tag(each.tag()), budget));
    };
  }

  private static boolean anyFrame(List<Matcher> matchers, EventFacts event, MatchBudget budget) {
    for (FrameFacts[] frames : event.stacks()) {
      for (int i = 0; i < frames.length; i++) {
        if (StackTraceRule.all(matchers, frames, i, budget)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean finds(EventFacts.Raised one, Matcher matcher, MatchBudget budget) {
    return matcher.finds(
        switch (matcher.field()) {
          case TYPE -> one.type();
          case VALUE -> one.value();
          default -> one.mechanism();
        },
        budget);
  }

  /** {@code sentry.javascript} is also the SDK for one of its frameworks. */
  private static boolean findsSdk(EventFacts event, Matcher matcher, MatchBudget budget) {
    return matcher.isAll()
        || matcher.finds(event.sdk(), budget)
        || matcher.finds(event.sdkFamily(), budget);
  }

  private interface Condition {
    boolean holds(Matcher matcher);
  }

  private static boolean all(List<Matcher> matchers, Condition found) {
    for (Matcher matcher : matchers) {
      if (found.holds(matcher) == matcher.negated()) {
        return false;
      }
    }
    return true;
  }

  private static <T> boolean any(
      List<T> things, List<Matcher> matchers, BiPredicate<T, Matcher> found) {
    for (T thing : things) {
      if (all(matchers, matcher -> found.test(thing, matcher))) {
        return true;
      }
    }
    return false;
  }
}
