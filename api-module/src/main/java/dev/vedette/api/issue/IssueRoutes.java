package dev.vedette.api.issue;

import static dev.vedette.access.Scope.EVENT_ADMIN;
import static dev.vedette.access.Scope.EVENT_READ;
import static dev.vedette.access.Scope.EVENT_WRITE;

import dev.vedette.api.Requires;
import dev.vedette.api.event.EventDetailRepresentation;
import dev.vedette.api.event.EventFinder;
import dev.vedette.api.event.EventListParameters;
import dev.vedette.api.json.Body;
import dev.vedette.api.request.Paging;
import dev.vedette.api.request.Parameters;
import dev.vedette.api.request.TimeRange;
import dev.vedette.issue.Issue;
import dev.vedette.issue.IssueHashService;
import dev.vedette.issue.IssueService;
import dev.vedette.issue.triage.StatusChange;
import dev.vedette.issue.triage.TriageChange;
import dev.vedette.issue.triage.TriageService;
import dev.vedette.platform.Page;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What an issue answers, below each of the paths that lead to it. */
@Produces(MediaType.APPLICATION_JSON)
public abstract class IssueRoutes {

  @Inject private IssueService issues;
  @Inject private TriageService triage;
  @Inject private IssueShapes shapes;
  @Inject private EventFinder events;
  @Inject private IssueHashService hashes;

  /** The issue in full. */
  @GET
  @Requires({EVENT_READ, EVENT_WRITE, EVENT_ADMIN})
  public IssueDetailRepresentation get(
      @PathParam("issue") Issue issue, @QueryParam("environment") String environment) {
    Parameters.refuse("environment", environment);
    return shapes.detail(issue);
  }

  /** Resolves, ignores or reopens it. */
  @PUT
  @Requires({EVENT_WRITE, EVENT_ADMIN})
  public IssueRepresentation update(@PathParam("issue") Issue issue, Body body) {
    Optional<String> status = IssueUpdate.status(body);
    status.ifPresent(
        changed ->
            triage.change(
                List.of(issue.id()),
                TriageChange.status(StatusChange.to(changed)),
                OptionalLong.empty()));
    return shapes.items(List.of(issues.get(issue.id())), Optional.empty(), Optional.empty()).get(0);
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

  /** One of them, by id or as {@code latest} or {@code oldest}. */
  @GET
  @Path("events/{event}/")
  @Requires({EVENT_READ, EVENT_WRITE, EVENT_ADMIN})
  public EventDetailRepresentation event(
      @PathParam("issue") Issue issue,
      @PathParam("event") String event,
      @QueryParam("environment") String environment) {
    Parameters.refuse("environment", environment);
    return events.inIssue(issue, event);
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
