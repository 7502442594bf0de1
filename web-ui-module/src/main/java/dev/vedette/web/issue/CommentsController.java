package dev.vedette.web.issue;

import dev.vedette.issue.triage.ActivityService;
import dev.vedette.platform.problem.BadRequestException;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Pages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Writes, changes and removes comments. */
@Path("organizations/{organization}/issues/{issue: [0-9]{1,18}}/comments")
@Controller
@ApplicationScoped
public class CommentsController {

  @Inject private Pages pages;
  @Inject private IssueVisits visits;
  @Inject private ActivityService activities;

  /** Writes one. */
  @POST
  public Response write(
      @PathParam("organization") String organization,
      @PathParam("issue") long id,
      @FormParam("text") @DefaultValue("") String text) {
    IssueVisits.Open open = visits.change(organization, id);
    String back = back(open);
    if (!isFit(text)) {
      return unfit(back);
    }
    try {
      activities.comment(open.issue().id(), open.user(), text.strip(), List.of());
    } catch (BadRequestException e) {
      return pages.redirectWithProblem(back, e.getMessage());
    }
    return pages.redirect(back, "The comment is there.");
  }

  /** Changes or removes one of the visitor's own. */
  @POST
  @Path("{comment: [0-9]{1,18}}")
  public Response change(
      @PathParam("organization") String organization,
      @PathParam("issue") long id,
      @PathParam("comment") long comment,
      @FormParam("text") @DefaultValue("") String text,
      @FormParam("action") @DefaultValue("") String action) {
    IssueVisits.Open open = visits.change(organization, id);
    String back = back(open);
    if (action.equals("remove")) {
      activities.remove(open.issue().id(), comment, open.user());
      return pages.redirect(back, "The comment is gone.");
    }
    if (!isFit(text)) {
      return unfit(back);
    }
    activities.edit(open.issue().id(), comment, open.user(), text.strip());
    return pages.redirect(back, "The comment is changed.");
  }

  private static boolean isFit(String text) {
    return !text.isBlank()
        && text.length() <= ActivityService.LONGEST_COMMENT
        && text.indexOf('\0') < 0;
  }

  private Response unfit(String back) {
    return pages.redirectWithProblem(
        back, "Write something, of at most " + ActivityService.LONGEST_COMMENT + " characters.");
  }

  private static String back(IssueVisits.Open open) {
    return Links.issue(open.organization(), open.issue().id());
  }
}
