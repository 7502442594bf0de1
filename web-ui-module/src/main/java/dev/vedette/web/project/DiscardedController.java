package dev.vedette.web.project;

import dev.vedette.access.User;
import dev.vedette.access.UserService;
import dev.vedette.issue.triage.Tombstone;
import dev.vedette.issue.triage.TombstoneService;
import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
import dev.vedette.platform.problem.BadRequestException;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Pager;
import dev.vedette.web.page.Pages;
import dev.vedette.web.page.ProjectTab;
import dev.vedette.web.page.TimeText;
import dev.vedette.web.page.Visit;
import dev.vedette.web.page.Visits;
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
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The issues that a project has discarded, and the way back. */
@Path("organizations/{organization}/projects/{project}/settings/discarded")
@Controller
@ApplicationScoped
public class DiscardedController {

  private static final int PAGE = 25;

  @Inject private Pages pages;
  @Inject private Visits visits;
  @Inject private TombstoneService tombstones;
  @Inject private UserService users;
  @Inject private Clock clock;

  /** The list. */
  @GET
  public String list(
      @PathParam("organization") String organization,
      @PathParam("project") String project,
      @QueryParam("cursor") String cursor) {
    Visit.OfProject visit = open(organization, project);
    Page<Tombstone> found = tombstones.list(visit.project().id(), request(cursor));
    Map<Long, User> people =
        users
            .findByIds(
                found.items().stream().flatMap(each -> each.userId().stream()).distinct().toList())
            .stream()
            .collect(Collectors.toMap(User::id, Function.identity()));
    Instant now = clock.instant();
    String href = Links.projectDiscarded(visit.visit().slug(), visit.project().slug());
    DiscardedPage page =
        new DiscardedPage(
            visit.crumbs(),
            visit.tabs("settings"),
            found.items().stream()
                .map(
                    each ->
                        new DiscardedPage.Row(
                            each.id(),
                            each.title(),
                            each.culprit(),
                            each.level(),
                            each.userId().map(people::get).map(User::name).orElse("a token"),
                            TimeText.of(each.dateCreated(), now)))
                .toList(),
            Pager.of(found, "?"),
            href);
    return pages.showProjectSettings("project/discarded.html", page, visit, ProjectTab.DISCARDED);
  }

  /** Takes one back. */
  @POST
  public Response remove(
      @PathParam("organization") String organization,
      @PathParam("project") String project,
      @FormParam("tombstone") long tombstone) {
    Visit.OfProject visit = open(organization, project);
    tombstones.remove(visit.project().id(), tombstone);
    return pages.redirect(
        Links.projectDiscarded(visit.visit().slug(), visit.project().slug()),
        "Such events make issues again.");
  }

  private Visit.OfProject open(String organization, String project) {
    return visits.project(organization, project).require(ProjectTab.DISCARDED);
  }

  private static PageRequest request(String cursor) {
    try {
      return PageRequest.parse(Integer.toString(PAGE), cursor);
    } catch (BadRequestException e) {
      return new PageRequest(PAGE, Optional.empty());
    }
  }
}
