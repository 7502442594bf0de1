package dev.vedette.web.feedback;

import dev.vedette.feedback.UserReport;
import dev.vedette.feedback.UserReportService;
import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Pager;
import dev.vedette.web.page.Pages;
import dev.vedette.web.page.Tab;
import dev.vedette.web.page.Visit;
import dev.vedette.web.page.Visits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What users wrote about the events of a project. */
@Path("organizations/{organization}/projects/{project}/feedback")
@Controller
@ApplicationScoped
public class FeedbackController {

  private static final int PAGE_SIZE = 25;
  private static final Set<String> STATUSES = Set.of("unresolved", "resolved", "ignored");

  @Inject private Pages pages;
  @Inject private Visits visits;
  @Inject private UserReportService reports;
  @Inject private FeedbackReports shapes;

  /**
   * A page of it.
   *
   * @param status of the issues; all reports if it is none, also those of no issue
   */
  @GET
  public String list(
      @PathParam("organization") String organization,
      @PathParam("project") String project,
      @QueryParam("status") String status,
      @QueryParam("cursor") String cursor) {
    Visit.OfProject visit = visits.project(organization, project);
    Optional<String> wanted = Optional.ofNullable(status).filter(STATUSES::contains);
    PageRequest request = Pager.request(PAGE_SIZE, cursor);
    long id = visit.project().id();
    Page<UserReport> page =
        wanted.isPresent()
            ? reports.listOfIssues(id, wanted, request)
            : reports.listByProject(id, request);
    String here = Links.projectFeedback(visit.visit().slug(), visit.project().slug());
    return pages.show(
        "feedback/feedback.html",
        new FeedbackPage(
            "User feedback",
            visit.crumbs(),
            visit.tabs("feedback"),
            statuses(here, wanted.orElse("")),
            shapes.of(visit.visit().slug(), page.items()),
            wanted.isPresent(),
            Pager.of(page, here + "?" + wanted.map(each -> "status=" + each + "&").orElse(""))),
        visit.visit(),
        Pages.Section.PROJECTS);
  }

  private static List<Tab> statuses(String here, String current) {
    return List.of(
        new Tab("All", here, current.isEmpty()),
        new Tab("Unresolved", here + "?status=unresolved", current.equals("unresolved")),
        new Tab("Resolved", here + "?status=resolved", current.equals("resolved")),
        new Tab("Ignored", here + "?status=ignored", current.equals("ignored")));
  }
}
