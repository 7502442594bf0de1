package dev.vedette.alert;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Predicate;

/**
 * A condition or filter that can be asked. The digest asks what the event alone tells, which costs
 * no query, and leaves out what cannot come to anything.
 */
interface Check {

  /** What the event alone tells. */
  enum Answer {
    YES,
    NO,
    MAYBE;

    static Answer of(boolean yes) {
      return yes ? YES : NO;
    }
  }

  /** Asks about an event that is being stored; no query, no regular expression. */
  Answer ask(EventFacts event);

  /** Asks about an event that was stored. */
  boolean holds(Situation situation) throws SQLException;

  /** Asked of the event alone. */
  private static Check ofEvent(Predicate<EventFacts> test) {
    return new Check() {
      @Override
      public Answer ask(EventFacts event) {
        return Answer.of(test.test(event));
      }

      @Override
      public boolean holds(Situation situation) {
        return test.test(situation.event());
      }
    };
  }

  /** What to ask when the event was stored. */
  interface Question {
    boolean holds(Situation situation) throws SQLException;
  }

  private static Check later(Question question) {
    return new Check() {
      @Override
      public Answer ask(EventFacts event) {
        return Answer.MAYBE;
      }

      @Override
      public boolean holds(Situation situation) throws SQLException {
        return question.holds(situation);
      }
    };
  }

  /** Makes the check of a condition or filter. */
  static Check of(RulePart part) {
    return switch (part.type()) {
      case EVERY_EVENT, CATEGORY -> ofEvent(event -> true);
      case FIRST_SEEN -> ofEvent(EventFacts::first);
      case NEW_HIGH_PRIORITY -> ofEvent(event -> event.first() && event.level() >= 40);
      case REGRESSION -> regression();
      case EVENT_FREQUENCY -> events(part);
      case USER_FREQUENCY -> users(part);
      case LEVEL, LEVEL_CONDITION -> level(part.text("match"), (int) part.number("level"));
      case TAG, TAG_CONDITION -> tag(part);
      case ATTRIBUTE, ATTRIBUTE_CONDITION -> attribute(part);
      case AGE -> age(part);
      case OCCURRENCES -> later(s -> s.issue().timesSeen() >= part.number("value"));
      case ASSIGNED -> assigned(part.text("targetType"), part.number("targetIdentifier"));
      case LATEST_RELEASE -> latestRelease();
      case MAIL, HOOKS, SERVICE ->
          throw new IllegalArgumentException(part.type() + " asks nothing");
    };
  }

  private static Check regression() {
    return new Check() {
      @Override
      public Answer ask(EventFacts event) {
        return event.wasResolved() ? Answer.MAYBE : Answer.NO;
      }

      @Override
      public boolean holds(Situation situation) {
        return situation.event().wasResolved() && situation.issue().regressed();
      }
    };
  }

  private static Check events(RulePart part) {
    Duration window = PartChoices.length(part.text("interval"));
    long value = part.number("value");
    if (!part.text("comparisonType").equals("percent")) {
      return later(s -> s.counts().events(s.issue().id(), s.at(), window) > value);
    }
    Duration before = PartChoices.length(part.text("comparisonInterval"));
    return later(
        s -> {
          long now = s.counts().events(s.issue().id(), s.at(), window);
          long then = s.counts().events(s.issue().id(), s.at().minus(before), window);
          return then > 0 && (now - then) * 100.0 / then > value;
        });
  }

  private static Check users(RulePart part) {
    Duration window = PartChoices.length(part.text("interval"));
    long value = part.number("value");
    return later(s -> s.counts().users(s.issue().id(), s.at(), window, value + 1) > value);
  }

  private static Check level(String match, int level) {
    return ofEvent(
        event ->
            switch (match) {
              case "gte" -> event.level() >= level;
              case "lte" -> event.level() <= level;
              default -> event.level() == level;
            });
  }

  private static Check tag(RulePart part) {
    TextMatch match = TextMatch.of(part.text("match")).orElseThrow();
    String key = part.text("key");
    String value = part.text("value");
    return ofEvent(event -> match.matches(event.tag(key), value));
  }

  private static Check attribute(RulePart part) {
    TextMatch match = TextMatch.of(part.text("match")).orElseThrow();
    String name = part.text("attribute");
    String value = part.text("value").toLowerCase(Locale.ROOT);
    return ofEvent(event -> match.matches(event.attribute(name), value));
  }

  private static Check age(RulePart part) {
    Duration age =
        PartChoices.length(part.text("time"))
            .multipliedBy(Math.min(part.number("value"), 1_000_000));
    boolean older = part.text("comparison_type").equals("older");
    return later(
        s -> {
          Instant turns = s.issue().firstSeen().plus(age);
          return older ? !s.at().isBefore(turns) : s.at().isBefore(turns);
        });
  }

  private static Check assigned(String target, long id) {
    return later(
        s -> {
          OptionalLong user = s.issue().assignedUser();
          OptionalLong team = s.issue().assignedTeam();
          return switch (target) {
            case "Team" -> team.isPresent() && team.getAsLong() == id;
            case "Member" -> user.isPresent() && user.getAsLong() == id;
            default -> user.isEmpty() && team.isEmpty();
          };
        });
  }

  private static Check latestRelease() {
    return new Check() {
      @Override
      public Answer ask(EventFacts event) {
        return event.tag("release").isEmpty() ? Answer.NO : Answer.MAYBE;
      }

      @Override
      public boolean holds(Situation situation) throws SQLException {
        List<String> release = situation.event().tag("release");
        return !release.isEmpty()
            && situation
                .counts()
                .latestRelease(situation.issue().projectId())
                .filter(release.get(0)::equals)
                .isPresent();
      }
    };
  }
}
