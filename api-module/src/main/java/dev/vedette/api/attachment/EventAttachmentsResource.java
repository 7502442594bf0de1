package dev.vedette.api.attachment;

import static dev.vedette.access.Scope.EVENT_ADMIN;
import static dev.vedette.access.Scope.PROJECT_ADMIN;
import static dev.vedette.access.Scope.PROJECT_READ;
import static dev.vedette.access.Scope.PROJECT_WRITE;

import dev.vedette.api.Requires;
import dev.vedette.api.request.Paging;
import dev.vedette.attachment.Attachment;
import dev.vedette.attachment.AttachmentService;
import dev.vedette.event.EventService;
import dev.vedette.platform.HexIds;
import dev.vedette.platform.Page;
import dev.vedette.platform.problem.NotFoundException;
import dev.vedette.project.Project;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/**
 * The attachments of an event, {@code
 * /api/0/projects/{organization}/{project}/events/{event}/attachments/}.
 */
@Path("0/projects/{organization}/{project}/events/{event}/attachments/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class EventAttachmentsResource {

  @Inject private AttachmentService attachments;
  @Inject private EventService events;

  /**
   * A page of them by name.
   *
   * @param query part of the name, {@code is:screenshot}, or both
   */
  @GET
  @Requires({PROJECT_READ, PROJECT_WRITE, PROJECT_ADMIN})
  public Page<AttachmentRepresentation> list(
      @PathParam("project") Project project,
      @PathParam("event") String event,
      @QueryParam("query") String query,
      @BeanParam Paging paging) {
    AttachmentSearch search = AttachmentSearch.parse(query);
    return attachments
        .listByEvent(
            project.id(),
            stored(project, event),
            search.part(),
            search.screenshots(),
            paging.page())
        .map(AttachmentRepresentation::of);
  }

  /**
   * One of them, or its content.
   *
   * @param download its content is wanted, if the parameter is there
   */
  @GET
  @Path("{attachment}/")
  @Requires({PROJECT_READ, PROJECT_WRITE, PROJECT_ADMIN})
  public Response get(
      @PathParam("project") Project project,
      @PathParam("event") String event,
      @PathParam("attachment") String attachment,
      @QueryParam("download") String download) {
    Attachment found = attachments.get(project.id(), stored(project, event), number(attachment));
    return download == null
        ? Response.ok(AttachmentRepresentation.of(found)).build()
        : Download.of(found, attachments);
  }

  /** Deletes one. */
  @DELETE
  @Path("{attachment}/")
  @Requires({EVENT_ADMIN, PROJECT_WRITE, PROJECT_ADMIN})
  public void delete(
      @PathParam("project") Project project,
      @PathParam("event") String event,
      @PathParam("attachment") String attachment) {
    UUID id = HexIds.parse(event).orElseThrow(NotFoundException::new);
    attachments.delete(project.id(), id, number(attachment));
  }

  private UUID stored(Project project, String event) {
    return HexIds.parse(event)
        .filter(id -> events.find(project.id(), id).isPresent())
        .orElseThrow(() -> new NotFoundException("Event not found"));
  }

  private static long number(String text) {
    if (!text.matches("[0-9]{1,18}")) {
      throw new NotFoundException("Attachment not found");
    }
    return Long.parseLong(text);
  }
}
