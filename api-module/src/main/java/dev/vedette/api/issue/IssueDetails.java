package dev.vedette.api.issue;

import dev.vedette.access.User;
import dev.vedette.access.UserService;
import dev.vedette.api.access.UserAssembler;
import dev.vedette.api.issue.IssueAssembler.Triaged;
import dev.vedette.api.issue.IssueDetailRepresentation.Participant;
import dev.vedette.api.issue.IssueDetailRepresentation.ReleaseReference;
import dev.vedette.api.issue.IssueDetailRepresentation.Viewer;
import dev.vedette.feedback.UserReportService;
import dev.vedette.issue.Issue;
import dev.vedette.issue.triage.ActivityService;
import dev.vedette.issue.triage.Escalation;
import dev.vedette.issue.triage.IssueTriage;
import dev.vedette.issue.triage.TriageService;
import dev.vedette.platform.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gathers the full shape of an issue. */
@ApplicationScoped
public class IssueDetails {

  private static final PageRequest LATEST = PageRequest.FIRST;

  @Inject private IssueShapes shapes;
  @Inject private ActivityShapes activityShapes;
  @Inject private ActivityService activities;
  @Inject private TriageService triage;
  @Inject private UserService users;
  @Inject private UserReportService reports;
  @Inject private Clock clock;

  /**
   * Shapes the request's issue in full, with the latest 100 things that happened to it.
   *
   * @param expand what else is asked for: {@code inbox}, {@code forecast}
   */
  IssueDetailRepresentation of(Issue issue, Collection<String> expand) {
    Triaged triaged = shapes.triaged(List.of(issue.id())).getOrDefault(issue.id(), Triaged.NONE);
    Map<Long, Instant> viewers = triage.seenBy(issue.id());
    List<Long> participants = triage.participants(issue.id());
    Map<Long, User> people = people(viewers.keySet(), participants);
    return new IssueDetailRepresentation(
        shapes.withCurves(issue, triaged),
        activityShapes.history(issue, activities.list(issue.id(), LATEST).items()),
        viewers.entrySet().stream()
            .filter(each -> people.containsKey(each.getKey()))
            .map(each -> new Viewer(UserAssembler.full(people.get(each.getKey())), each.getValue()))
            .toList(),
        participants.stream()
            .filter(people::containsKey)
            .map(id -> new Participant(UserAssembler.full(people.get(id)), "user"))
            .toList(),
        List.of(),
        List.of(),
        List.of(),
        reports.countByIssue(issue.id()),
        issue.firstRelease().map(ReleaseReference::new),
        issue.lastRelease().map(ReleaseReference::new),
        expand.contains("inbox") ? triaged.triage().inbox().map(InboxRepresentation::of) : null,
        expand.contains("forecast") ? forecast(triaged.triage()) : null);
  }

  private Map<Long, User> people(Collection<Long> some, Collection<Long> others) {
    Set<Long> ids = new LinkedHashSet<>(some);
    ids.addAll(others);
    return users.findByIds(ids).stream().collect(Collectors.toMap(User::id, Function.identity()));
  }

  /** Events a day above which it escalates; empty where it is not ignored until it does. */
  private Map<String, Object> forecast(IssueTriage triaged) {
    Optional<Long> ceiling = triaged.ignored().flatMap(IssueTriage.Ignored::dailyCeiling);
    return ceiling
        .<Map<String, Object>>map(
            most ->
                Map.of(
                    "data",
                    Escalation.days(clock.instant()).stream()
                        .map(day -> new long[] {day, most})
                        .toList()))
        .orElse(Map.of());
  }
}
