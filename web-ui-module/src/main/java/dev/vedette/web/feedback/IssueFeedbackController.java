package dev.vedette.web.feedback;

import dev.vedette.feedback.UserReport;
import dev.vedette.feedback.UserReportService;
import dev.vedette.issue.Issue;
import dev.vedette.issue.IssueService;
import dev.vedette.platform.Page;
import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Pager;
import dev.vedette.web.page.Pages;
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

/** What users wrote about the events of an issue. */
@Path("organizations/{organization}/issues/{issue: [0-9]{1,18}}/feedback")
@Controller
@ApplicationScoped
public class IssueFeedbackController {

  private static final int PAGE_SIZE = 25;

  @Inject private Pages pages;
  @Inject private Visits visits;
  @Inject private IssueService issues;
  @Inject private UserReportService reports;
  @Inject private FeedbackReports shapes;

  /** A page of it. */
  @GET
  public String list(
      @PathParam("organization") String organization,
      @PathParam("issue") long id,
      @QueryParam("cursor") String cursor) {
    Issue issue = issues.get(id);
    Visit.OfProject visit = visits.project(visits.organization(organization), issue.projectId());
    String slug = visit.visit().slug();
    Page<UserReport> page = reports.listByIssue(id, Pager.request(PAGE_SIZE, cursor));
    return pages.show(
        "feedback/feedback.html",
        new FeedbackPage(
            "User feedback on " + issue.shortId(),
            visit.crumbs(new Crumb(issue.shortId(), Links.issue(slug, id))),
            List.of(),
            List.of(),
            shapes.of(slug, page.items()),
            false,
            Pager.of(page, Links.issueFeedback(slug, id) + "?")),
        visit.visit(),
        Pages.Section.PROJECTS);
  }
}
