package dev.vedette.web.issue;

import dev.vedette.event.EventEntries;
import dev.vedette.event.EventService;
import dev.vedette.event.Neighbours;
import dev.vedette.event.StoredEvent;
import dev.vedette.issue.Issue;
import dev.vedette.issue.IssueQuery;
import dev.vedette.issue.IssueService;
import dev.vedette.issue.triage.StatusChange;
import dev.vedette.issue.triage.TriageChange;
import dev.vedette.issue.triage.TriageService;
import dev.vedette.platform.problem.BadRequestException;
import dev.vedette.platform.problem.ForbiddenException;
import dev.vedette.platform.problem.NotFoundException;
import dev.vedette.project.Highlights;
import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Pages;
import dev.vedette.web.page.Visit;
import dev.vedette.web.page.Visits;
import dev.vedette.web.security.LocalPath;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** An issue with one of its events. */
@Path("organizations/{organization}/issues/{issue: [0-9]{1,18}}")
@Controller
@ApplicationScoped
public class IssueController {

  @Inject private Pages pages;
  @Inject private Visits visits;
  @Inject private IssueService issues;
  @Inject private TriageService triage;
  @Inject private EventService events;
  @Inject private Clock clock;

  /** The issue with its latest event. */
  @GET
  public String latest(
      @PathParam("organization") String organization,
      @PathParam("issue") long id,
      @QueryParam("period") String period) {
    Visit visit = visits.organization(organization);
    Issue issue = issues.get(id);
    Visit.OfProject project = visits.project(visit, issue.projectId());
    return show(project, issue, events.latest(id), period);
  }

  /** The issue with a certain event: an id, {@code latest} or {@code oldest}. */
  @GET
  @Path("events/{event}")
  public String event(
      @PathParam("organization") String organization,
      @PathParam("issue") long id,
      @PathParam("event") String event,
      @QueryParam("period") String period) {
    Visit visit = visits.organization(organization);
    Issue issue = issues.get(id);
    Visit.OfProject project = visits.project(visit, issue.projectId());
    Optional<StoredEvent> found =
        switch (event) {
          case "latest" -> events.latest(id);
          case "oldest" -> events.oldest(id);
          default -> EventIdText.parse(event).flatMap(uuid -> events.find(issue.projectId(), uuid));
        };
    StoredEvent stored =
        found.filter(one -> one.issueId() == id).orElseThrow(NotFoundException::new);
    return show(project, issue, Optional.of(stored), period);
  }

  /** Resolves, ignores or reopens the issue. */
  @POST
  @Path("status")
  public Response settle(
      @PathParam("organization") String organization,
      @PathParam("issue") long id,
      @FormParam("status") @DefaultValue("") String status,
      @FormParam("next") String next) {
    Visit visit = visits.organization(organization);
    Issue issue = issues.get(id);
    if (!visits.project(visit, issue.projectId()).maySettleIssues()) {
      throw new ForbiddenException();
    }
    if (!IssueQuery.STATUSES.contains(status)) {
      throw new BadRequestException("Invalid status");
    }
    triage.change(
        List.of(issue.id()),
        TriageChange.status(StatusChange.to(status)),
        OptionalLong.of(visit.user().id()));
    return pages.redirect(LocalPath.of(next), "The issue is " + status + " now.");
  }

  private String show(
      Visit.OfProject project, Issue issue, Optional<StoredEvent> event, String period) {
    String slug = project.visit().slug();
    IssuePeriod chosen = IssuePeriod.of(period);
    var curve = issues.counts(List.of(issue.id()), chosen.stats()).get(issue.id());
    IssuePage page =
        new IssuePage(
            List.of(project.visit().crumb(), new Crumb(project.project().name(), project.href())),
            IssueAssembler.summary(issue, clock.instant()),
            project.maySettleIssues() ? IssueAssembler.actions(issue) : List.of(),
            Links.issueStatus(slug, issue.id()),
            chosen.chart(issue, curve),
            chosen.tabs(),
            event.map(one -> section(project, issue, one)),
            pages.here());
    return pages.show("issue/issue.html", page, project.visit(), Pages.Section.PROJECTS);
  }

  private EventSection section(Visit.OfProject project, Issue issue, StoredEvent event) {
    String slug = project.visit().slug();
    Neighbours beside = events.neighbours(event);
    return EventAssembler.assemble(
        EventEntries.view(event.data()),
        Highlights.of(project.project()),
        new EventSection.Neighbours(
            Links.event(slug, issue.id(), "oldest"),
            beside.previous().map(uuid -> link(slug, issue, uuid)),
            beside.next().map(uuid -> link(slug, issue, uuid)),
            Links.event(slug, issue.id(), "latest"),
            Links.eventGrouping(slug, issue.id(), EventIdText.of(event.eventId()))),
        Links.eventJson(slug, project.project().slug(), EventIdText.of(event.eventId())),
        clock.instant());
  }

  private static String link(String slug, Issue issue, UUID event) {
    return Links.event(slug, issue.id(), EventIdText.of(event));
  }
}
