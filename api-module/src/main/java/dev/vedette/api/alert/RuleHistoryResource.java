package dev.vedette.api.alert;

import static dev.vedette.access.Scope.ALERTS_READ;
import static dev.vedette.access.Scope.ALERTS_WRITE;
import static dev.vedette.access.Scope.PROJECT_ADMIN;
import static dev.vedette.access.Scope.PROJECT_READ;
import static dev.vedette.access.Scope.PROJECT_WRITE;

import dev.vedette.alert.AlertRule;
import dev.vedette.alert.FiringService;
import dev.vedette.alert.FiringService.IssueFirings;
import dev.vedette.api.Requires;
import dev.vedette.api.issue.IssueRepresentation;
import dev.vedette.api.issue.IssueShapes;
import dev.vedette.api.request.Paging;
import dev.vedette.api.request.TimeRange;
import dev.vedette.issue.Issue;
import dev.vedette.issue.IssueService;
import dev.vedette.platform.HexIds;
import dev.vedette.platform.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What triggered a rule, below {@code …/rules/{rule}/}: {@code group-history} and {@code stats}.
 */
@Path("0/projects/{organization}/{project}/rules/{rule}/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class RuleHistoryResource {

  @Inject private FiringService firings;
  @Inject private IssueService issues;
  @Inject private IssueShapes shapes;
  @Inject private Clock clock;

  /**
   * An issue that has triggered a rule.
   *
   * @param eventId the event of the last time, 32 hexadecimal digits
   */
  public record GroupHistory(
      IssueRepresentation group, long count, Instant lastTriggered, String eventId) {}

  /** How often a rule was triggered in an hour. */
  public record HourCount(Instant date, long count) {}

  private record Range(Instant start, Instant end) {}

  /** Issues that have triggered it, those first that did it most. */
  @GET
  @Path("group-history/")
  @Requires({ALERTS_READ, ALERTS_WRITE, PROJECT_READ, PROJECT_WRITE, PROJECT_ADMIN})
  public Page<GroupHistory> byIssue(
      @PathParam("rule") AlertRule rule, @BeanParam TimeRange time, @BeanParam Paging paging) {
    Range range = range(time);
    Page<IssueFirings> page = firings.byIssue(rule.id(), range.start(), range.end(), paging.page());
    List<Issue> found = issues.findByIds(page.items().stream().map(IssueFirings::issueId).toList());
    Map<String, IssueRepresentation> byId = new HashMap<>();
    shapes
        .items(found, Optional.empty(), Optional.empty())
        .forEach(item -> byId.put(item.id(), item));
    List<GroupHistory> history = new ArrayList<>();
    for (IssueFirings each : page.items()) {
      IssueRepresentation issue = byId.get(Long.toString(each.issueId()));
      if (issue != null) {
        history.add(
            new GroupHistory(issue, each.count(), each.last(), HexIds.text(each.eventId())));
      }
    }
    return page.withItems(history);
  }

  /** How often it was triggered, by hour. */
  @GET
  @Path("stats/")
  @Requires({ALERTS_READ, ALERTS_WRITE, PROJECT_READ, PROJECT_WRITE, PROJECT_ADMIN})
  public List<HourCount> byHour(@PathParam("rule") AlertRule rule, @BeanParam TimeRange time) {
    Range range = range(time);
    List<HourCount> hours = new ArrayList<>();
    firings
        .byHour(rule.id(), range.start(), range.end())
        .forEach((hour, count) -> hours.add(new HourCount(Instant.ofEpochSecond(hour), count)));
    return hours;
  }

  /** What is asked for, as far as there is a history. */
  private Range range(TimeRange time) {
    Instant now = clock.instant();
    TimeRange.Limits limits = time.limits(now);
    Instant oldest = now.minus(Duration.ofDays(FiringService.DAYS));
    Instant end = limits.end().filter(now::isAfter).orElse(now.plusSeconds(1));
    Instant start = limits.start().isBefore(oldest) ? oldest : limits.start();
    return new Range(start, end);
  }
}
