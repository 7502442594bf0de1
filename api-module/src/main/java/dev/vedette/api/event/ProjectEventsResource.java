package dev.vedette.api.event;

import static dev.vedette.access.Scope.PROJECT_ADMIN;
import static dev.vedette.access.Scope.PROJECT_READ;
import static dev.vedette.access.Scope.PROJECT_WRITE;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.api.Requires;
import dev.vedette.api.request.Paging;
import dev.vedette.api.request.TimeRange;
import dev.vedette.platform.Page;
import dev.vedette.project.Project;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;

/** The events of a project, {@code /api/0/projects/{organization}/{project}/events/}. */
@Path("0/projects/{organization}/{project}/events/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProjectEventsResource {

  @Inject private EventFinder events;
  @Inject private GroupingInfoFinder grouping;

  /** A page of them, newest first. */
  @GET
  @Requires({PROJECT_READ, PROJECT_WRITE, PROJECT_ADMIN})
  public Page<?> list(
      @PathParam("project") Project project,
      @BeanParam EventListParameters shape,
      @BeanParam TimeRange range,
      @BeanParam Paging paging) {
    return events.list(project, shape, range, paging);
  }

  /** One of them. */
  @GET
  @Path("{event}/")
  @Requires({PROJECT_READ, PROJECT_WRITE, PROJECT_ADMIN})
  public EventDetailRepresentation get(
      @PathParam("project") Project project,
      @PathParam("event") String event,
      @QueryParam("environment") List<String> environments) {
    return events.inProject(project, event, environments);
  }

  /** One of them with all that is kept of it, in the names of the protocol. */
  @GET
  @Path("{event}/json/")
  @Requires({PROJECT_READ, PROJECT_WRITE, PROJECT_ADMIN})
  public ObjectNode json(@PathParam("project") Project project, @PathParam("event") String event) {
    return RawEvent.of(events.stored(project, event));
  }

  /**
   * Why the frames of one of them are not those of the sources.
   *
   * @param frame index of a frame, where errors are wanted as the older form of the answer has them
   * @param exception index of the exception that it is in
   */
  @GET
  @Path("{event}/source-map-debug/")
  @Requires({PROJECT_READ, PROJECT_WRITE, PROJECT_ADMIN})
  public SourceMapDebugRepresentation sourceMapDebug(
      @PathParam("project") Project project,
      @PathParam("event") String event,
      @QueryParam("frame_idx") String frame,
      @QueryParam("exception_idx") String exception) {
    return SourceMapDebug.of(events.stored(project, event), frame, exception);
  }

  /** Why one of them is in its issue; {@code config} explains by another configuration. */
  @GET
  @Path("{event}/grouping-info/")
  @Requires({PROJECT_READ, PROJECT_WRITE, PROJECT_ADMIN})
  public Map<String, GroupingInfo> groupingInfo(
      @PathParam("project") Project project,
      @PathParam("event") String event,
      @QueryParam("config") String configuration) {
    return grouping.find(project, event, configuration);
  }
}
