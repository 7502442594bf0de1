package dev.vedette.web.alert;

import dev.vedette.alert.DryRun;
import dev.vedette.alert.FiringService;
import dev.vedette.event.EventService;
import dev.vedette.issue.Issue;
import dev.vedette.issue.IssueService;
import dev.vedette.ownership.Owner;
import dev.vedette.ownership.OwnershipService;
import dev.vedette.platform.HexIds;
import dev.vedette.project.Project;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Numbers;
import dev.vedette.web.page.TimeText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Gathers what pages of rules show of other contexts. */
@ApplicationScoped
class RuleContext {

  @Inject private EventService events;
  @Inject private IssueService issues;
  @Inject private OwnershipService people;

  /** A time at which an issue did something to a rule. */
  private record Moment(long issueId, UUID eventId, Instant at) {}

  /** Whom a rule may name: names by {@code Team:1} and {@code Member:1}. */
  Map<String, String> targets(Project project) {
    Map<String, String> targets = new LinkedHashMap<>();
    for (Owner each : people.candidates(project.id())) {
      targets.put(
          (each.team() ? "Team:" : "Member:") + each.id(),
          each.team() ? "team #" + each.name() : each.name() + " (" + each.email() + ")");
    }
    return targets;
  }

  List<String> environments(Project project) {
    return events.environments(List.of(project.id())).getOrDefault(project.id(), List.of());
  }

  List<RulePage.Fired> fired(List<FiringService.Fired> history, String slug, Instant now) {
    return rows(
        history.stream()
            .map(each -> new Moment(each.issueId(), each.eventId(), each.at()))
            .toList(),
        slug,
        now);
  }

  RulePage.Tried tried(DryRun run, String slug, Instant now) {
    int count = run.hits().size();
    String times =
        count == 0
            ? "It would not have been triggered in the last " + DryRun.DAYS + " days"
            : "It would have been triggered "
                + Numbers.counted(count, "time", "times")
                + " in the last "
                + DryRun.DAYS
                + " days";
    return new RulePage.Tried(
        times
            + (run.complete()
                ? "."
                : ", as far as was looked: there is more than a dry run reads."),
        rows(
            run.hits().stream()
                .map(each -> new Moment(each.issueId(), each.eventId(), each.at()))
                .toList(),
            slug,
            now));
  }

  private List<RulePage.Fired> rows(Collection<Moment> moments, String slug, Instant now) {
    Map<Long, Issue> found =
        issues.findByIds(moments.stream().map(Moment::issueId).distinct().toList()).stream()
            .collect(Collectors.toMap(Issue::id, issue -> issue));
    List<RulePage.Fired> rows = new ArrayList<>();
    for (Moment each : moments) {
      Optional<Issue> issue = Optional.ofNullable(found.get(each.issueId()));
      rows.add(
          new RulePage.Fired(
              issue.map(Issue::shortId).orElse(""),
              issue.map(Issue::title).orElse("An issue that is gone"),
              issue.map(one -> Links.event(slug, one.id(), HexIds.text(each.eventId()))).orElse(""),
              TimeText.of(each.at(), now)));
    }
    return rows;
  }
}
