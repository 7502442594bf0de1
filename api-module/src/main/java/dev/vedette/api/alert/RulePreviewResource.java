package dev.vedette.api.alert;

import static dev.vedette.access.Scope.ALERTS_READ;
import static dev.vedette.access.Scope.ALERTS_WRITE;
import static dev.vedette.access.Scope.PROJECT_ADMIN;
import static dev.vedette.access.Scope.PROJECT_READ;
import static dev.vedette.access.Scope.PROJECT_WRITE;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.vedette.alert.DryRun;
import dev.vedette.alert.DryRun.Hit;
import dev.vedette.alert.DryRunService;
import dev.vedette.api.Requires;
import dev.vedette.api.issue.IssueRepresentation;
import dev.vedette.api.issue.IssueShapes;
import dev.vedette.api.json.ApiTime;
import dev.vedette.api.json.Body;
import dev.vedette.api.request.Paging;
import dev.vedette.issue.Issue;
import dev.vedette.issue.IssueService;
import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
import dev.vedette.project.Project;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a rule would have done, {@code /api/0/projects/{organization}/{project}/rules/preview/}:
 * issues of the last seven days, that of the latest time first.
 */
@Path("0/projects/{organization}/{project}/rules/preview/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class RulePreviewResource {

  @Inject private DryRunService dryRuns;
  @Inject private IssueService issues;
  @Inject private IssueShapes shapes;
  @Inject private Clock clock;

  /**
   * An issue that would have triggered the rule.
   *
   * @param lastTriggered when it would have last
   * @param triggered each time, newest first
   */
  public record PreviewedIssue(
      @JsonUnwrapped IssueRepresentation issue, Instant lastTriggered, List<Instant> triggered) {}

  /** Tries the rule of the body, and stores nothing. */
  @POST
  @Requires({ALERTS_READ, ALERTS_WRITE, PROJECT_READ, PROJECT_WRITE, PROJECT_ADMIN})
  public Response preview(
      @PathParam("project") Project project, @BeanParam Paging paging, Body body) {
    DryRun run = dryRuns.run(project, RuleBody.preview(body));
    Map<Long, List<Instant>> times = new LinkedHashMap<>();
    for (Hit hit : run.hits()) {
      times.computeIfAbsent(hit.issueId(), id -> new ArrayList<>()).add(hit.at());
    }
    PageRequest page = paging.page();
    List<Long> ids = times.keySet().stream().skip(page.offset()).limit(page.limit() + 1L).toList();
    Map<Long, Issue> found =
        issues.findByIds(ids).stream().collect(Collectors.toMap(Issue::id, issue -> issue));
    List<Issue> ordered = ids.stream().filter(found::containsKey).map(found::get).toList();
    List<PreviewedIssue> shown = new ArrayList<>();
    for (IssueRepresentation item : shapes.items(ordered, Optional.empty(), Optional.empty())) {
      List<Instant> at = times.get(Long.parseLong(item.id()));
      shown.add(new PreviewedIssue(item, at.get(0), List.copyOf(at)));
    }
    return Response.ok(Page.ofOffset(shown, page))
        .header("Endpoint", ApiTime.format(clock.instant()))
        .header("X-Vedette-Complete", run.complete())
        .build();
  }
}
