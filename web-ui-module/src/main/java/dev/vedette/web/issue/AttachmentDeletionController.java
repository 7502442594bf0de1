package dev.vedette.web.issue;

import dev.vedette.attachment.Attachment;
import dev.vedette.attachment.AttachmentService;
import dev.vedette.issue.Issue;
import dev.vedette.issue.IssueService;
import dev.vedette.platform.HexIds;
import dev.vedette.platform.problem.ForbiddenException;
import dev.vedette.platform.problem.NotFoundException;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Pages;
import dev.vedette.web.page.Visit;
import dev.vedette.web.page.Visits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Asks before an attachment of an event is deleted, and deletes it. */
@Path(
    "organizations/{organization}/issues/{issue: [0-9]{1,18}}/events/{event}/attachments"
        + "/{attachment: [0-9]{1,18}}/delete")
@Controller
@ApplicationScoped
public class AttachmentDeletionController {

  @Inject private Pages pages;
  @Inject private Visits visits;
  @Inject private IssueService issues;
  @Inject private AttachmentService attachments;
  @Inject private EventExtrasFinder lines;

  /** Asks before one is deleted. */
  @GET
  public String askToDelete(
      @PathParam("organization") String organization,
      @PathParam("issue") long id,
      @PathParam("event") String event,
      @PathParam("attachment") long attachment) {
    Issue issue = issues.get(id);
    Visit.OfProject visit = visits.project(visits.organization(organization), issue.projectId());
    ForbiddenException.unless(EventExtrasFinder.mayDelete(visit));
    Attachment found = attachments.get(issue.projectId(), id(event), attachment);
    String text = HexIds.text(found.eventId());
    return pages.show(
        "issue/delete-attachment.html",
        new DeleteAttachmentPage(
            AttachmentsController.crumbs(visit, issue),
            lines.line(visit, id, found),
            Links.attachmentDeletion(visit.visit().slug(), id, text, attachment),
            Links.event(visit.visit().slug(), id, text)),
        visit.visit(),
        Pages.Section.PROJECTS);
  }

  /** Deletes one. */
  @POST
  public Response delete(
      @PathParam("organization") String organization,
      @PathParam("issue") long id,
      @PathParam("event") String event,
      @PathParam("attachment") long attachment) {
    Issue issue = issues.get(id);
    Visit.OfProject visit = visits.project(visits.organization(organization), issue.projectId());
    ForbiddenException.unless(EventExtrasFinder.mayDelete(visit));
    UUID eventId = id(event);
    attachments.delete(issue.projectId(), eventId, attachment);
    return pages.redirect(
        Links.event(visit.visit().slug(), id, HexIds.text(eventId)), "The attachment is gone.");
  }

  private static UUID id(String event) {
    return HexIds.parse(event).orElseThrow(NotFoundException::new);
  }
}
