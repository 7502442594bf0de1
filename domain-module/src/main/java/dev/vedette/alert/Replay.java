package dev.vedette.alert;

import dev.vedette.alert.DryRun.Hit;
import dev.vedette.alert.Past.Moment;
import dev.vedette.event.EventService;
import dev.vedette.event.StoredEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Asks a rule about the past. Where its conditions say when they can hold (an issue is new, came
 * back, was seen often), only those events are asked; else a few of each hour.
 */
final class Replay {

  private static final int ISSUES = 200;

  /** Events that are read in full. */
  private static final int EVENTS = 500;

  /** Hours of which the times of all events are read. */
  private static final int BUSY_HOURS = 100;

  private static final int OF_HOUR = 3;
  private static final long HOUR = 3600;

  private final Connection connection;
  private final EventService events;
  private final LiveRule rule;
  private final Instant now;
  private final Instant start;
  private final Past past;
  private final Map<Long, IssueFacts> facts = new HashMap<>();
  private Map<Long, SortedMap<Long, Long>> hours = Map.of();
  private boolean complete = true;
  private int read;
  private int busy;

  Replay(Connection connection, EventService events, LiveRule rule, Instant now) {
    this.connection = connection;
    this.events = events;
    this.rule = rule;
    this.now = now;
    this.start = now.minus(Duration.ofDays(DryRun.DAYS));
    this.past = new Past(connection);
  }

  DryRun run() throws SQLException {
    boolean onlyNew = needs(RulePartType.FIRST_SEEN) || needs(RulePartType.NEW_HIGH_PRIORITY);
    List<Long> issues =
        past.issues(rule.rule().projectId(), onlyNew ? "first_seen" : "last_seen", start, ISSUES);
    complete = issues.size() < ISSUES;
    IssueReader.read(connection, issues).forEach(issue -> facts.put(issue.id(), issue));
    hours = past.hours(issues, start);
    List<Hit> hits = new ArrayList<>();
    for (Moment moment : moments(issues, onlyNew)) {
      if (holds(moment)) {
        hits.add(new Hit(moment.issueId(), moment.eventId(), moment.at()));
      }
    }
    List<Hit> rested = rested(hits);
    complete &= rested.size() <= DryRun.MOST;
    return new DryRun(rested.stream().limit(DryRun.MOST).toList(), complete);
  }

  /** Whether nothing happens unless this condition holds. */
  private boolean needs(RulePartType type) {
    List<RulePart> conditions = rule.rule().parts().conditions();
    boolean all = rule.rule().actionMatch() == RuleMatch.ALL || conditions.size() == 1;
    return all && rule.rule().parts().has(type);
  }

  private List<Moment> moments(List<Long> issues, boolean onlyNew) throws SQLException {
    List<Moment> moments = new ArrayList<>();
    boolean onlyOften = needs(RulePartType.EVENT_FREQUENCY) && !onlyNew;
    boolean onlyBack = needs(RulePartType.REGRESSION) && !onlyNew;
    if (!onlyNew && rule.rule().parts().has(RulePartType.REGRESSION)) {
      moments.addAll(past.regressions(issues, start));
    }
    if (!onlyBack) {
      for (long issue : issues) {
        if (onlyNew) {
          moments.addAll(first(issue));
        } else if (onlyOften) {
          often(issue, moments);
        } else {
          moments.addAll(first(issue));
          some(issue, moments);
        }
      }
    }
    return moments;
  }

  private List<Moment> first(long issue) throws SQLException {
    Instant at = facts.containsKey(issue) ? facts.get(issue).firstSeen() : Instant.EPOCH;
    return at.isBefore(start) ? List.of() : past.events(issue, at, at.plusNanos(1000), 1);
  }

  private SortedMap<Long, Long> hoursOf(long issue) {
    return hours.getOrDefault(issue, new TreeMap<>());
  }

  /** A few events of each hour, and of each the newest. */
  private void some(long issue, List<Moment> moments) throws SQLException {
    for (Map.Entry<Long, Long> hour : hoursOf(issue).entrySet()) {
      if (moments.size() >= EVENTS) {
        complete = false;
        return;
      }
      Instant begin = Instant.ofEpochSecond(hour.getKey());
      moments.addAll(past.events(issue, begin, begin.plusSeconds(HOUR), OF_HOUR));
      complete &= hour.getValue() <= OF_HOUR;
    }
  }

  /** The events with which an issue was seen more often than the rule says. */
  private void often(long issue, List<Moment> moments) throws SQLException {
    List<RulePart> conditions =
        rule.rule().parts().conditions().stream()
            .filter(part -> part.type() == RulePartType.EVENT_FREQUENCY)
            .toList();
    RulePart condition = conditions.get(0);
    Duration window = PartChoices.length(condition.text("interval"));
    boolean counts = !condition.text("comparisonType").equals("percent");
    SortedMap<Long, Long> byHour = hoursOf(issue);
    for (Map.Entry<Long, Long> hour : byHour.entrySet()) {
      Instant begin = Instant.ofEpochSecond(hour.getKey());
      if (!counts || window.toSeconds() > HOUR) {
        moments.addAll(past.events(issue, begin, begin.plusSeconds(HOUR), 1));
      } else if (hour.getValue() + byHour.getOrDefault(hour.getKey() - HOUR, 0L)
          > condition.number("value")) {
        crossings(issue, begin, window, condition.number("value"), moments);
      }
    }
  }

  private void crossings(
      long issue, Instant begin, Duration window, long value, List<Moment> moments)
      throws SQLException {
    if (busy++ >= BUSY_HOURS) {
      complete = false;
      return;
    }
    List<Moment> newestFirst =
        past.events(issue, begin.minus(window), begin.plusSeconds(HOUR), LiveCounts.MOST);
    List<Moment> times = new ArrayList<>(newestFirst);
    times.sort(Comparator.comparing(Moment::at));
    Instant open = begin;
    int from = 0;
    for (int i = 0; i < times.size(); i++) {
      Instant at = times.get(i).at();
      while (!times.get(from).at().isAfter(at.minus(window))) {
        from++;
      }
      if (i - from + 1 > value && !at.isBefore(open)) {
        moments.add(times.get(i));
        open = at.plus(Duration.ofMinutes(rule.rule().frequency()));
      }
    }
  }

  private boolean holds(Moment moment) throws SQLException {
    IssueFacts issue = facts.get(moment.issueId());
    if (issue == null || moment.at().isBefore(start)) {
      return false;
    }
    if (read++ >= EVENTS) {
      complete = false;
      return false;
    }
    Optional<StoredEvent> event = events.find(rule.rule().projectId(), moment.eventId());
    if (event.isEmpty()) {
      return false;
    }
    Instant at = event.get().occurredAt();
    return rule.fires(
        new Situation(
            new EventFacts(event.get().data(), at.equals(issue.firstSeen()), moment.wasResolved()),
            asOf(issue, at, moment.wasResolved()),
            at,
            new LiveCounts(connection)));
  }

  /** The issue as it was, as far as counts tell; who works on it is as it is now. */
  private IssueFacts asOf(IssueFacts issue, Instant at, boolean regressed) {
    long later =
        hoursOf(issue.id()).tailMap(at.getEpochSecond()).values().stream()
            .mapToLong(Long::longValue)
            .sum();
    return new IssueFacts(
        issue.id(),
        issue.projectId(),
        issue.priority(),
        regressed,
        issue.firstSeen(),
        Math.max(1, issue.timesSeen() - later),
        issue.assignedUser(),
        issue.assignedTeam());
  }

  /** Without those while the rule would have rested, newest first. */
  private List<Hit> rested(List<Hit> hits) {
    List<Hit> oldestFirst = new ArrayList<>(Set.copyOf(hits));
    oldestFirst.sort(Comparator.comparing(Hit::at).thenComparingLong(Hit::issueId));
    Map<Long, Instant> open = new HashMap<>();
    List<Hit> rested = new ArrayList<>();
    for (Hit hit : oldestFirst) {
      if (!hit.at().isBefore(open.getOrDefault(hit.issueId(), Instant.EPOCH))
          && !hit.at().isAfter(now.plusSeconds(HOUR))) {
        rested.add(0, hit);
        open.put(hit.issueId(), hit.at().plus(Duration.ofMinutes(rule.rule().frequency())));
      }
    }
    return rested;
  }
}
