package dev.vedette.api.event;

import static dev.vedette.access.Scope.PROJECT_ADMIN;
import static dev.vedette.access.Scope.PROJECT_READ;
import static dev.vedette.access.Scope.PROJECT_WRITE;

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
      @PathParam("project") Project project, @PathParam("event") String event) {
    return events.inProject(project, event);
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
