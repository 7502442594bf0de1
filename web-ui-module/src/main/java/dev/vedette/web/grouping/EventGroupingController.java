package dev.vedette.web.grouping;

import dev.vedette.event.EventService;
import dev.vedette.event.StoredEvent;
import dev.vedette.issue.GroupingExplanation;
import dev.vedette.issue.GroupingService;
import dev.vedette.issue.Issue;
import dev.vedette.issue.IssueService;
import dev.vedette.platform.HexIds;
import dev.vedette.platform.problem.NotFoundException;
import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Pages;
import dev.vedette.web.page.ProjectTab;
import dev.vedette.web.page.Visit;
import dev.vedette.web.page.Visits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Optional;

/** Why an event is in its issue. */
@Path(
    "organizations/{organization}/issues/{issue: [0-9]{1,18}}/events/{event:"
        + " [0-9a-f]{32}}/grouping")
@Controller
@ApplicationScoped
public class EventGroupingController {

  private static final int SHORT = 8;

  @Inject private Pages pages;
  @Inject private Visits visits;
  @Inject private IssueService issues;
  @Inject private EventService events;
  @Inject private GroupingService grouping;

  /** The explanation. */
  @GET
  public String show(
      @PathParam("organization") String organization,
      @PathParam("issue") long id,
      @PathParam("event") String eventId) {
    Visit visit = visits.organization(organization);
    Issue issue = issues.get(id);
    Visit.OfProject project = visits.project(visit, issue.projectId());
    StoredEvent event =
        events
            .find(issue.projectId(), HexIds.parse(eventId).orElseThrow(NotFoundException::new))
            .filter(one -> one.issueId() == id)
            .orElseThrow(NotFoundException::new);
    GroupingExplanation why = grouping.explain(event, Optional.empty());
    String slug = visit.slug();
    EventGroupingPage page =
        new EventGroupingPage(
            List.of(
                visit.crumb(),
                new Crumb(project.project().name(), project.href()),
                new Crumb(issue.shortId(), Links.issue(slug, id))),
            eventId.substring(0, SHORT),
            Links.event(slug, id, eventId),
            event.data().path("title").asText(),
            ProjectTab.GROUPING.isFor(project)
                ? Optional.of(Links.projectGrouping(slug, project.project().slug()))
                : Optional.empty(),
            EventGroupingAssembler.sentences(why),
            EventGroupingAssembler.hashes(why),
            EventGroupingAssembler.ways(why));
    return pages.show("grouping/event.html", page, visit, Pages.Section.PROJECTS);
  }
}
