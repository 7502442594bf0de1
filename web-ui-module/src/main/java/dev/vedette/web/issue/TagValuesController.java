package dev.vedette.web.issue;

import dev.vedette.issue.Issue;
import dev.vedette.issue.search.EventUser;
import dev.vedette.issue.search.IssueTagService;
import dev.vedette.issue.search.IssueTagValues;
import dev.vedette.issue.search.TagValue;
import dev.vedette.platform.problem.NotFoundException;
import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Numbers;
import dev.vedette.web.page.Pager;
import dev.vedette.web.page.Pages;
import dev.vedette.web.page.TimeText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.Map;

/** All values that a tag has in an issue. */
@Path("organizations/{organization}/issues/{issue: [0-9]{1,18}}/tags")
@Controller
@ApplicationScoped
public class TagValuesController {

  private static final int PAGE_SIZE = 50;

  @Inject private Pages pages;
  @Inject private IssueVisits visits;
  @Inject private IssueTagService tags;
  @Inject private TagsSections sections;
  @Inject private Clock clock;

  /** A page of them. */
  @GET
  @Path("{tag}")
  public String list(
      @PathParam("organization") String organization,
      @PathParam("issue") long id,
      @PathParam("tag") String key,
      @QueryParam("cursor") String cursor) {
    IssueVisits.Open open = visits.see(organization, id);
    Issue issue = open.issue();
    IssueTagValues found =
        tags.values(issue.projectId(), issue.id(), key, Pager.request(PAGE_SIZE, cursor))
            .orElseThrow(NotFoundException::new);
    Map<Long, EventUser> users = sections.users(found.values().items());
    long events = found.events().orElse(issue.timesSeen());
    String back = Links.issue(open.organization(), issue.id());
    TagValuesPage page =
        new TagValuesPage(
            open.project().crumbs(new Crumb(issue.shortId(), back)),
            key,
            issue.shortId(),
            found.events().isPresent() ? Numbers.counted(events, "event has", "events have") : "",
            found.values().items().stream().map(value -> row(open, value, events, users)).toList(),
            Pager.of(found.values(), Links.issueTag(open.organization(), issue.id(), key) + "?"));
    return pages.show(
        "issue/tag-values.html", page, open.project().visit(), Pages.Section.PROJECTS);
  }

  private TagValuesPage.Row row(
      IssueVisits.Open open, TagValue value, long events, Map<Long, EventUser> users) {
    return new TagValuesPage.Row(
        TagsSections.value(open, value, events, users),
        Numbers.full(value.count()),
        TimeText.of(value.firstSeen(), clock.instant()),
        TimeText.of(value.lastSeen(), clock.instant()));
  }
}
