package dev.vedette.web.issue;

import dev.vedette.attachment.Attachment;
import dev.vedette.attachment.AttachmentQuery;
import dev.vedette.attachment.AttachmentService;
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

/** The attachments of an issue's events. */
@Path("organizations/{organization}/issues/{issue: [0-9]{1,18}}/attachments")
@Controller
@ApplicationScoped
public class AttachmentsController {

  private static final int PAGE_SIZE = 50;

  @Inject private Pages pages;
  @Inject private Visits visits;
  @Inject private IssueService issues;
  @Inject private AttachmentService attachments;
  @Inject private EventExtrasFinder lines;

  /** A page of them. */
  @GET
  public String list(
      @PathParam("organization") String organization,
      @PathParam("issue") long id,
      @QueryParam("cursor") String cursor) {
    Issue issue = issues.get(id);
    Visit.OfProject visit = visits.project(visits.organization(organization), issue.projectId());
    Page<Attachment> page =
        attachments.listByIssue(id, AttachmentQuery.ALL, Pager.request(PAGE_SIZE, cursor));
    return pages.show(
        "issue/attachments.html",
        new AttachmentsPage(
            crumbs(visit, issue),
            issue.shortId(),
            page.items().stream().map(each -> lines.line(visit, id, each)).toList(),
            Pager.of(page, Links.issueAttachments(organization, id) + "?")),
        visit.visit(),
        Pages.Section.PROJECTS);
  }

  static List<Crumb> crumbs(Visit.OfProject visit, Issue issue) {
    return visit.crumbs(new Crumb(issue.shortId(), Links.issue(visit.visit().slug(), issue.id())));
  }
}
