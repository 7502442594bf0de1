package dev.vedette.api.issue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.api.PublicEndpoint;
import dev.vedette.api.request.ApiRequest;
import dev.vedette.event.EventEntries;
import dev.vedette.event.EventService;
import dev.vedette.event.EventView;
import dev.vedette.event.StoredEvent;
import dev.vedette.issue.Issue;
import dev.vedette.issue.IssueService;
import dev.vedette.issue.triage.TriageService;
import dev.vedette.organization.Organization;
import dev.vedette.organization.OrganizationService;
import dev.vedette.platform.HexIds;
import dev.vedette.platform.problem.NotFoundException;
import dev.vedette.project.Project;
import dev.vedette.project.ProjectService;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;

/** An issue by its public link, for anybody. */
@Produces(MediaType.APPLICATION_JSON)
public abstract class SharedIssueRoutes {

  /** What tells of the error itself, and not of who had it. */
  private static final Set<String> SHOWN = Set.of("exception", "stacktrace", "threads", "message");

  private static final List<String> PRIVATE = List.of("vars", "registers");
  private static final List<String> OF_MECHANISM = List.of("data", "meta");

  @Inject private TriageService triage;
  @Inject private IssueService issues;
  @Inject private ProjectService projects;
  @Inject private OrganizationService organizations;
  @Inject private EventService events;
  @Inject private Sharing sharing;
  @Inject private ApiRequest request;

  /** The issue with its latest event. */
  @GET
  @PublicEndpoint
  public SharedIssueRepresentation get(
      @PathParam("share") String shareId, @PathParam("organization") String organization) {
    Issue issue = triage.shared(shareId).flatMap(issues::find).orElseThrow(NotFoundException::new);
    Project project = projects.find(issue.projectId()).orElseThrow(NotFoundException::new);
    Organization owner = organizations.get(Long.toString(project.organizationId()));
    boolean named =
        organization == null
            || organization.equals(owner.slug())
            || organization.equals(Long.toString(owner.id()));
    if (!named || !sharing.isAllowed(owner.id())) {
      throw new NotFoundException();
    }
    return shape(issue, project, owner, shareId);
  }

  private SharedIssueRepresentation shape(
      Issue issue, Project project, Organization owner, String shareId) {
    return new SharedIssueRepresentation(
        Long.toString(issue.id()),
        issue.shortId(),
        issue.title(),
        issue.culprit(),
        request.baseUrl() + "/share/issue/" + shareId + "/",
        shareId,
        true,
        issue.unhandled(),
        "error",
        issue.firstSeen(),
        issue.lastSeen(),
        new SharedIssueRepresentation.Project(
            project.slug(), new SharedIssueRepresentation.Organization(owner.slug(), owner.name())),
        events.latest(issue.id()).map(SharedIssueRoutes::event));
  }

  private static SharedIssueRepresentation.Event event(StoredEvent event) {
    EventView view = EventEntries.view(event.data());
    String id = HexIds.text(event.eventId());
    return new SharedIssueRepresentation.Event(
        id,
        id,
        view.type(),
        view.platform(),
        view.title(),
        view.culprit(),
        view.message(),
        event.occurredAt(),
        view.entries().stream()
            .filter(entry -> SHOWN.contains(entry.type()))
            .map(
                entry ->
                    new SharedIssueRepresentation.Entry(
                        entry.type(), withoutVariables(entry.data().deepCopy())))
            .toList());
  }

  private static JsonNode withoutVariables(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove(PRIVATE);
      if (object.path("mechanism") instanceof ObjectNode mechanism) {
        mechanism.remove(OF_MECHANISM);
      }
    }
    node.forEach(SharedIssueRoutes::withoutVariables);
    return node;
  }
}
