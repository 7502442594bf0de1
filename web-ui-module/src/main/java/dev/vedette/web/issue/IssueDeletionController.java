package dev.vedette.web.issue;

import dev.vedette.issue.Issue;
import dev.vedette.issue.triage.IssueJobService;
import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Numbers;
import dev.vedette.web.page.Pages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.OptionalLong;

/** Deletes an issue, or discards it, after a question. */
@Path("organizations/{organization}/issues/{issue: [0-9]{1,18}}/delete")
@Controller
@ApplicationScoped
public class IssueDeletionController {

  @Inject private Pages pages;
  @Inject private IssueVisits visits;
  @Inject private IssueJobService jobs;

  /** The question, with what will go. */
  @GET
  public String ask(@PathParam("organization") String organization, @PathParam("issue") long id) {
    IssueVisits.Open open = visits.delete(organization, id);
    Issue issue = open.issue();
    String back = Links.issue(open.organization(), issue.id());
    DeleteIssuePage page =
        new DeleteIssuePage(
            open.project().crumbs(new Crumb(issue.shortId(), back)),
            issue.shortId(),
            issue.title(),
            Numbers.counted(issue.timesSeen(), "event", "events"),
            back + "delete/",
            back);
    return pages.show("issue/delete.html", page, open.project().visit(), Pages.Section.PROJECTS);
  }

  /** Deletes it. */
  @POST
  public Response delete(
      @PathParam("organization") String organization,
      @PathParam("issue") long id,
      @FormParam("how") @DefaultValue("delete") String how) {
    IssueVisits.Open open = visits.delete(organization, id);
    List<Long> issue = List.of(open.issue().id());
    OptionalLong user = OptionalLong.of(open.user());
    if (how.equals("discard")) {
      jobs.discard(issue, user);
      return pages.redirect(
          open.project().href(),
          open.issue().shortId() + " is discarded. Events of its kind are refused from now on.");
    }
    jobs.delete(issue, user);
    return pages.redirect(open.project().href(), open.issue().shortId() + " is deleted.");
  }
}
