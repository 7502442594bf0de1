package dev.vedette.api.event;

import static dev.vedette.access.Scope.ORG_ADMIN;
import static dev.vedette.access.Scope.ORG_READ;
import static dev.vedette.access.Scope.ORG_WRITE;

import dev.vedette.api.Requires;
import dev.vedette.api.request.ApiRequest;
import dev.vedette.event.EventService;
import dev.vedette.event.StoredEvent;
import dev.vedette.organization.Organization;
import dev.vedette.organization.Team;
import dev.vedette.platform.HexIds;
import dev.vedette.platform.problem.BadRequestException;
import dev.vedette.platform.problem.NotFoundException;
import dev.vedette.project.Project;
import dev.vedette.project.ProjectService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/** Where an event is, {@code /api/0/organizations/{organization}/eventids/{event}/}. */
@Path("0/organizations/{organization}/eventids/{event}/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class EventIdResource {

  private static final String MALFORMED =
      "Event ID must be a valid UUID hex (32-36 characters long, containing only digits, dashes,"
          + " or a-f characters)";

  @Inject private ApiRequest request;
  @Inject private EventService events;
  @Inject private ProjectService projects;

  /** The event with its project and issue. */
  @GET
  @Requires({ORG_READ, ORG_WRITE, ORG_ADMIN})
  public ResolvedEventRepresentation get(
      @PathParam("organization") Organization organization, @PathParam("event") String event) {
    UUID id = HexIds.parse(event).orElseThrow(() -> new BadRequestException(MALFORMED));
    StoredEvent found =
        events.findInOrganization(organization.id(), id).orElseThrow(NotFoundException::new);
    Project project = projects.find(found.projectId()).orElseThrow(NotFoundException::new);
    List<Long> owners =
        projects.teamsOf(List.of(project.id())).get(project.id()).stream().map(Team::id).toList();
    if (!request.access().reaches(owners)) {
      throw new NotFoundException();
    }
    return new ResolvedEventRepresentation(
        organization.slug(),
        project.slug(),
        found.issueId() == 0 ? "" : Long.toString(found.issueId()),
        HexIds.text(id),
        EventAssembler.full(found));
  }
}
