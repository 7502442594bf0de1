package dev.vedette.api.issue;

import static dev.vedette.access.Scope.EVENT_ADMIN;
import static dev.vedette.access.Scope.EVENT_READ;
import static dev.vedette.access.Scope.EVENT_WRITE;

import dev.vedette.api.Requires;
import dev.vedette.api.attachment.AttachmentRepresentation;
import dev.vedette.api.attachment.IssueAttachmentParameters;
import dev.vedette.api.attachment.IssueAttachments;
import dev.vedette.api.event.EventDetailRepresentation;
import dev.vedette.api.event.EventFinder;
import dev.vedette.api.event.EventListParameters;
import dev.vedette.api.json.Body;
import dev.vedette.api.request.ApiRequest;
import dev.vedette.api.request.Paging;
import dev.vedette.api.request.Parameters;
import dev.vedette.api.request.TimeRange;
import dev.vedette.issue.Issue;
import dev.vedette.issue.IssueHashService;
import dev.vedette.issue.IssueService;
import dev.vedette.issue.triage.ActivityService;
import dev.vedette.issue.triage.IssueJobService;
import dev.vedette.platform.Page;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an issue answers, below each of the paths that lead to it. */
@Produces(MediaType.APPLICATION_JSON)
public abstract class IssueRoutes {

  @Inject private IssueService issues;
  @Inject private IssueShapes shapes;
  @Inject private IssueDetails details;
  @Inject private IssueChanges changes;
  @Inject private IssueJobService jobs;
  @Inject private ActivityService activities;
  @Inject private ActivityShapes activityShapes;
  @Inject private ApiRequest request;
  @Inject private EventFinder events;
  @Inject private IssueHashService hashes;
  @Inject private IssueAttachments attachments;

  /** The issue in full. */
  @GET
  @Requires({EVENT_READ, EVENT_WRITE, EVENT_ADMIN})
  public IssueDetailRepresentation get(
      @PathParam("issue") Issue issue,
      @QueryParam("environment") String environment,
      @QueryParam("expand") List<String> expand) {
    Parameters.refuse("environment", environment);
    return details.of(issue, expand);
  }

  /** Changes it: its status, who works on it, its priority, marks of the caller's and more. */
  @PUT
  @Requires({EVENT_WRITE, EVENT_ADMIN})
  public Response update(@PathParam("issue") Issue issue, Body body) {
    if (body.isSet("merge")) {
      body.wrong("merge", "Merging takes at least two issues.");
    }
    IssueChanges.Wanted wanted = changes.read(body, List.of(request.project()));
    if (changes.apply(List.of(issue.id()), wanted).answer().isEmpty()) {
      return Response.noContent().build();
    }
    List<Issue> changed = List.of(issues.get(issue.id()));
    return Response.ok(shapes.items(changed, Optional.empty(), Optional.empty()).get(0)).build();
  }

  /** Deletes it with its events. */
  @DELETE
  @Requires({EVENT_ADMIN})
  public Response delete(@PathParam("issue") Issue issue) {
    jobs.delete(List.of(issue.id()), request.userId());
    return Response.accepted().build();
  }

  /** Takes hashes out of it, which become a new issue with their events. */
  @DELETE
  @Path("hashes/")
  @Requires({EVENT_WRITE, EVENT_ADMIN})
  public Response unmerge(@PathParam("issue") Issue issue, @QueryParam("id") List<String> hashes) {
    boolean begun = jobs.unmerge(issue.id(), HashIds.parse(hashes), request.userId()).isPresent();
    return Response.status(begun ? Response.Status.ACCEPTED : Response.Status.OK).build();
  }

  /** A page of what happened to it, the latest first. */
  @GET
  @Path("activities/")
  @Requires({EVENT_READ, EVENT_WRITE, EVENT_ADMIN})
  public Map<String, List<ActivityRepresentation>> activities(
      @PathParam("issue") Issue issue, @BeanParam Paging paging) {
    return Map.of(
        "activity",
        activityShapes.history(issue, activities.list(issue.id(), paging.page()).items()));
  }

  /** A page of its events, newest first. */
  @GET
  @Path("events/")
  @Requires({EVENT_READ, EVENT_WRITE, EVENT_ADMIN})
  public Page<?> events(
      @PathParam("issue") Issue issue,
      @BeanParam EventListParameters shape,
      @BeanParam TimeRange range,
      @BeanParam Paging paging) {
    return events.list(issue, shape, range, paging);
  }

  /**
   * One of them, by id or as {@code latest}, {@code oldest}, {@code recommended} or {@code
   * helpful}.
   */
  @GET
  @Path("events/{event}/")
  @Requires({EVENT_READ, EVENT_WRITE, EVENT_ADMIN})
  public EventDetailRepresentation event(
      @PathParam("issue") Issue issue,
      @PathParam("event") String event,
      @QueryParam("environment") List<String> environments) {
    return events.inIssue(issue, event, environments);
  }

  /** A page of the files of its events, newest first. */
  @GET
  @Path("attachments/")
  @Requires({EVENT_READ, EVENT_WRITE, EVENT_ADMIN})
  public Page<AttachmentRepresentation> attachments(
      @PathParam("issue") Issue issue,
      @BeanParam IssueAttachmentParameters parameters,
      @BeanParam TimeRange range,
      @BeanParam Paging paging) {
    return attachments.list(issue, parameters, range, paging);
  }

  /** The hashes by which events come to it, with the latest event of each, newest first. */
  @GET
  @Path("hashes/")
  @Requires({EVENT_READ, EVENT_WRITE, EVENT_ADMIN})
  public Page<IssueHashRepresentation> hashes(
      @PathParam("issue") Issue issue, @QueryParam("full") String full, @BeanParam Paging paging) {
    boolean whole = full == null || full.isEmpty() || Parameters.flag(full);
    return hashes
        .list(issue.id(), paging.page())
        .map(each -> IssueHashRepresentation.of(each, whole));
  }
}
