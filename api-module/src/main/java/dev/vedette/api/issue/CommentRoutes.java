package dev.vedette.api.issue;

import static dev.vedette.access.Scope.EVENT_ADMIN;
import static dev.vedette.access.Scope.EVENT_READ;
import static dev.vedette.access.Scope.EVENT_WRITE;

import dev.vedette.api.Requires;
import dev.vedette.api.json.Body;
import dev.vedette.api.request.ApiRequest;
import dev.vedette.api.request.Paging;
import dev.vedette.issue.Issue;
import dev.vedette.issue.triage.ActivityService;
import dev.vedette.issue.triage.AssigneeService;
import dev.vedette.issue.triage.IssueActivity;
import dev.vedette.platform.Page;
import dev.vedette.platform.Slugs;
import dev.vedette.platform.problem.ForbiddenException;
import dev.vedette.platform.problem.NotFoundException;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;

/** What people write about an issue, below each of the paths that lead there. */
@Produces(MediaType.APPLICATION_JSON)
public abstract class CommentRoutes {

  private static final int MOST_MENTIONS = 50;

  @Inject private ActivityService activities;
  @Inject private ActivityShapes shapes;
  @Inject private AssigneeService people;
  @Inject private ApiRequest request;

  /** A page of comments, the latest first. */
  @GET
  @Requires({EVENT_READ, EVENT_WRITE, EVENT_ADMIN})
  public Page<ActivityRepresentation> list(
      @PathParam("issue") Issue issue, @BeanParam Paging paging) {
    Page<IssueActivity> page = activities.comments(issue.id(), paging.page());
    return page.withItems(shapes.of(page.items()));
  }

  /** Writes one. */
  @POST
  @Requires({EVENT_WRITE, EVENT_ADMIN})
  public Response create(@PathParam("issue") Issue issue, Body body) {
    long user = user();
    String text = text(body);
    List<Long> mentioned = mentioned(body);
    body.check();
    IssueActivity written = activities.comment(issue.id(), user, text, mentioned);
    return Response.status(Response.Status.CREATED).entity(shapes.of(written)).build();
  }

  /** Changes one of the caller's own. */
  @PUT
  @Path("{comment}/")
  @Requires({EVENT_WRITE, EVENT_ADMIN})
  public ActivityRepresentation update(
      @PathParam("issue") Issue issue, @PathParam("comment") String comment, Body body) {
    long user = user();
    String text = text(body);
    body.check();
    return shapes.of(activities.edit(issue.id(), id(comment), user, text));
  }

  /** Removes one of the caller's own. */
  @DELETE
  @Path("{comment}/")
  @Requires({EVENT_WRITE, EVENT_ADMIN})
  public void delete(@PathParam("issue") Issue issue, @PathParam("comment") String comment) {
    activities.remove(issue.id(), id(comment), user());
  }

  private static String text(Body body) {
    return body.requiredText("text", ActivityService.LONGEST_COMMENT);
  }

  private List<Long> mentioned(Body body) {
    List<Long> users = new ArrayList<>();
    for (String actor : body.texts("mentions", MOST_MENTIONS, 100).orElse(List.of())) {
      String id = actor.startsWith("user:") ? actor.substring("user:".length()) : actor;
      if (Slugs.isId(id)
          && people.mayWorkOn(request.organization(), request.project(), Long.parseLong(id))) {
        users.add(Long.valueOf(id));
      } else {
        body.wrong("mentions", "Cannot mention a non team member");
      }
    }
    return users;
  }

  private long user() {
    return request.userId().orElseThrow(ForbiddenException::new);
  }

  private static long id(String comment) {
    if (!Slugs.isId(comment) || comment.length() > 18) {
      throw new NotFoundException();
    }
    return Long.parseLong(comment);
  }
}
