package dev.vedette.web.issue;

import dev.vedette.event.EventEntries;
import dev.vedette.event.EventService;
import dev.vedette.event.EventView;
import dev.vedette.issue.Issue;
import dev.vedette.issue.IssueService;
import dev.vedette.issue.triage.SharedIssues;
import dev.vedette.issue.triage.TriageService;
import dev.vedette.organization.OrganizationOptions;
import dev.vedette.platform.problem.NotFoundException;
import dev.vedette.project.Project;
import dev.vedette.project.ProjectService;
import dev.vedette.web.page.Pages;
import dev.vedette.web.page.TimeText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.List;

/** An issue by its public link, for anybody: what went wrong, and nobody's data. */
@Path("share/issue/{share: [0-9a-f]{32}}")
@Controller
@ApplicationScoped
public class SharedIssueController {

  @Inject private Pages pages;
  @Inject private TriageService triage;
  @Inject private IssueService issues;
  @Inject private ProjectService projects;
  @Inject private OrganizationOptions options;
  @Inject private EventService events;
  @Inject private Clock clock;

  /** The issue. */
  @GET
  public String show(@PathParam("share") String share) {
    Issue issue = triage.shared(share).flatMap(issues::find).orElseThrow(NotFoundException::new);
    Project project = projects.find(issue.projectId()).orElseThrow(NotFoundException::new);
    if (!options.of(project.organizationId()).get(SharedIssues.ALLOWED)) {
      throw new NotFoundException();
    }
    return pages.show("issue/shared.html", page(issue, project));
  }

  private SharedIssuePage page(Issue issue, Project project) {
    return new SharedIssuePage(
        issue.shortId(),
        issue.title(),
        issue.culprit(),
        issue.level(),
        project.name(),
        TimeText.of(issue.firstSeen(), clock.instant()),
        TimeText.of(issue.lastSeen(), clock.instant()),
        events
            .latest(issue.id())
            .map(event -> traces(EventEntries.view(event.data())))
            .orElse(List.of()));
  }

  private static List<EventSection.StackTrace> traces(EventView event) {
    return FramesView.exceptions(
            EventAssembler.entry(event, "exception"),
            EventAssembler.meta(event, "exception"),
            EventAssembler.entry(event, "stacktrace"))
        .stream()
        .map(SharedIssueController::withoutVariables)
        .toList();
  }

  private static EventSection.StackTrace withoutVariables(EventSection.StackTrace trace) {
    return new EventSection.StackTrace(
        trace.heading(),
        trace.value(),
        trace.module(),
        "",
        trace.remark(),
        trace.frames().stream()
            .map(
                frame ->
                    new EventSection.Frame(
                        frame.function(),
                        frame.file(),
                        frame.position(),
                        frame.inApp(),
                        frame.open(),
                        frame.source(),
                        List.of(),
                        frame.omitted()))
            .toList());
  }
}
