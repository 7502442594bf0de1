package dev.vedette.web.issue;

import dev.vedette.event.EventEntries;
import dev.vedette.event.EventService;
import dev.vedette.event.Neighbours;
import dev.vedette.event.StoredEvent;
import dev.vedette.issue.Issue;
import dev.vedette.issue.IssueService;
import dev.vedette.platform.HexIds;
import dev.vedette.platform.problem.NotFoundException;
import dev.vedette.project.Highlights;
import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Pages;
import dev.vedette.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An issue with one of its events. */
@Path("organizations/{organization}/issues/{issue: [0-9]{1,18}}")
@Controller
@ApplicationScoped
public class IssueController {

  @Inject private Pages pages;
  @Inject private IssueVisits visits;
  @Inject private IssueService issues;
  @Inject private TriageSections triage;
  @Inject private TagsSections tags;
  @Inject private MovingEventsFinder moving;
  @Inject private EventService events;
  @Inject private EventExtrasFinder extras;
  @Inject private Clock clock;

  /** The issue with its latest event. */
  @GET
  public String latest(
      @PathParam("organization") String organization,
      @PathParam("issue") long id,
      @QueryParam("period") String period) {
    IssueVisits.Open open = visits.see(organization, id);
    return show(open, events.latest(open.issue().id()), period);
  }

  /** The issue with a certain event: an id, {@code latest} or {@code oldest}. */
  @GET
  @Path("events/{event}")
  public String event(
      @PathParam("organization") String organization,
      @PathParam("issue") long id,
      @PathParam("event") String event,
      @QueryParam("period") String period) {
    IssueVisits.Open open = visits.see(organization, id);
    Issue issue = open.issue();
    Optional<StoredEvent> found =
        switch (event) {
          case "latest" -> events.latest(issue.id());
          case "oldest" -> events.oldest(issue.id());
          default -> HexIds.parse(event).flatMap(uuid -> events.find(issue.projectId(), uuid));
        };
    StoredEvent stored =
        found.filter(one -> one.issueId() == issue.id()).orElseThrow(NotFoundException::new);
    return show(open, Optional.of(stored), period);
  }

  private String show(IssueVisits.Open open, Optional<StoredEvent> event, String period) {
    Visit.OfProject project = open.project();
    Issue issue = open.issue();
    IssuePeriod chosen = IssuePeriod.of(period);
    var curve = issues.counts(List.of(issue.id()), chosen.stats()).get(issue.id());
    IssuePage page =
        new IssuePage(
            List.of(project.visit().crumb(), new Crumb(project.project().name(), project.href())),
            IssueAssembler.summary(issue, clock.instant()),
            project.maySettleIssues() ? IssueAssembler.actions(issue) : List.of(),
            triage.of(open),
            chosen.chart(issue, curve),
            chosen.tabs(),
            moving.of(open.organization(), issue),
            tags.of(open),
            event.map(one -> section(project, issue, one)),
            pages.here());
    return pages.show("issue/issue.html", page, project.visit(), Pages.Section.PROJECTS);
  }

  private EventSection section(Visit.OfProject project, Issue issue, StoredEvent event) {
    Neighbours beside = events.neighbours(event);
    return assemble(project, issue, event, beside).with(extras.of(project, issue, event));
  }

  private EventSection assemble(
      Visit.OfProject project, Issue issue, StoredEvent event, Neighbours beside) {
    String slug = project.visit().slug();
    return EventAssembler.assemble(
        EventEntries.view(event.data()),
        Highlights.of(project.project()),
        new EventSection.Neighbours(
            Links.event(slug, issue.id(), "oldest"),
            beside.previous().map(uuid -> link(slug, issue, uuid)),
            beside.next().map(uuid -> link(slug, issue, uuid)),
            Links.event(slug, issue.id(), "latest"),
            Links.eventGrouping(slug, issue.id(), HexIds.text(event.eventId()))),
        Links.eventJson(slug, project.project().slug(), HexIds.text(event.eventId())),
        clock.instant());
  }

  private static String link(String slug, Issue issue, UUID event) {
    return Links.event(slug, issue.id(), HexIds.text(event));
  }
}
