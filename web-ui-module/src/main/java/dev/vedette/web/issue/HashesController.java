package dev.vedette.web.issue;

import dev.vedette.event.EventEntries;
import dev.vedette.event.EventView;
import dev.vedette.issue.Issue;
import dev.vedette.issue.IssueHash;
import dev.vedette.issue.IssueHashService;
import dev.vedette.issue.IssueService;
import dev.vedette.issue.triage.IssueJobService;
import dev.vedette.platform.HexIds;
import dev.vedette.platform.Page;
import dev.vedette.platform.problem.BadRequestException;
import dev.vedette.platform.problem.ConflictException;
import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Numbers;
import dev.vedette.web.page.Pager;
import dev.vedette.web.page.Pages;
import dev.vedette.web.page.TimeText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The groups of events that make up an issue, and what takes some of them out. */
@Path("organizations/{organization}/issues/{issue: [0-9]{1,18}}/hashes")
@Controller
@ApplicationScoped
public class HashesController {

  private static final int PAGE_SIZE = 25;
  private static final int MOST_AT_ONCE = 100;
  private static final String NONE = "Tick the groups that you mean first.";

  @Inject private Pages pages;
  @Inject private IssueVisits visits;
  @Inject private IssueHashService hashes;
  @Inject private IssueJobService jobs;
  @Inject private IssueService issues;
  @Inject private MovingEventsFinder moving;
  @Inject private Clock clock;

  /** A page of them. */
  @GET
  public String list(
      @PathParam("organization") String organization,
      @PathParam("issue") long id,
      @QueryParam("cursor") String cursor) {
    IssueVisits.Open open = visits.see(organization, id);
    Issue issue = open.issue();
    Page<IssueHash> found = hashes.list(issue.id(), Pager.request(PAGE_SIZE, cursor));
    Map<UUID, Long> events =
        hashes.events(issue.id(), found.items().stream().map(IssueHash::hash).toList());
    String here = Links.issueHashes(open.organization(), issue.id());
    HashesPage page =
        new HashesPage(
            crumbs(open),
            issue.shortId(),
            open.project().maySettleIssues(),
            found.items().stream()
                .map(each -> group(open, each, events.getOrDefault(each.hash(), 0L)))
                .toList(),
            moving.of(open.organization(), issue),
            Pager.of(found, here + "?"),
            here + "unmerge/");
    return pages.show("issue/hashes.html", page, open.project().visit(), Pages.Section.PROJECTS);
  }

  private HashesPage.Group group(IssueVisits.Open open, IssueHash hash, long events) {
    EventView latest = EventEntries.view(hash.latest().data());
    return new HashesPage.Group(
        HexIds.text(hash.hash()),
        latest.title(),
        latest.culprit(),
        counted(events),
        TimeText.of(hash.latest().occurredAt(), clock.instant()),
        Links.event(open.organization(), open.issue().id(), HexIds.text(hash.latest().eventId())));
  }

  private static String counted(long events) {
    return events < IssueHashService.MOST_COUNTED
        ? Numbers.full(events)
        : Numbers.full(events) + " or more";
  }

  /** The question, with what will happen. */
  @GET
  @Path("unmerge")
  public Response ask(
      @PathParam("organization") String organization,
      @PathParam("issue") long id,
      @QueryParam("hash") List<String> chosen) {
    IssueVisits.Open open = visits.change(organization, id);
    Issue issue = open.issue();
    String back = Links.issueHashes(open.organization(), issue.id());
    Map<UUID, Long> events = hashes.events(issue.id(), parse(chosen));
    long sum = events.values().stream().mapToLong(Long::longValue).sum();
    if (sum == 0) {
      return pages.redirectWithProblem(back, NONE);
    }
    boolean more =
        events.values().stream().anyMatch(count -> count >= IssueHashService.MOST_COUNTED);
    UnmergePage page =
        new UnmergePage(
            crumbs(open),
            issue.shortId(),
            Numbers.counted(events.size(), "group", "groups")
                + " with "
                + Numbers.counted(sum, "event", "events")
                + (more ? " or more" : ""),
            events.keySet().stream().map(HexIds::text).sorted().toList(),
            back + "unmerge/",
            back);
    String view =
        pages.show("issue/unmerge.html", page, open.project().visit(), Pages.Section.PROJECTS);
    return Response.ok(view).build();
  }

  /** Takes the chosen ones out. */
  @POST
  @Path("unmerge")
  public Response unmerge(
      @PathParam("organization") String organization,
      @PathParam("issue") long id,
      @FormParam("hash") List<String> chosen) {
    IssueVisits.Open open = visits.change(organization, id);
    String back = Links.issueHashes(open.organization(), open.issue().id());
    try {
      OptionalLong made =
          jobs.unmerge(open.issue().id(), parse(chosen), OptionalLong.of(open.user()));
      if (made.isEmpty()) {
        return pages.redirectWithProblem(back, NONE);
      }
      Issue issue = issues.get(made.getAsLong());
      return pages.redirect(
          Links.issue(open.organization(), issue.id()),
          "This is what was taken out of "
              + open.issue().shortId()
              + ": "
              + issue.shortId()
              + ", a new issue.");
    } catch (BadRequestException e) {
      return pages.redirectWithProblem(back, "At least one group stays with the issue.");
    } catch (ConflictException e) {
      return pages.redirectWithProblem(
          back, "The issue is still being merged or taken apart. Try again in a moment.");
    }
  }

  private static Set<UUID> parse(List<String> chosen) {
    return chosen.stream()
        .limit(MOST_AT_ONCE)
        .map(HexIds::parse)
        .flatMap(Optional::stream)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static List<Crumb> crumbs(IssueVisits.Open open) {
    return open.project()
        .crumbs(
            new Crumb(open.issue().shortId(), Links.issue(open.organization(), open.issue().id())));
  }
}
