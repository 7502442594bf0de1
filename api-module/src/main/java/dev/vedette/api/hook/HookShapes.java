package dev.vedette.api.hook;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.vedette.api.json.ApiJson;
import dev.vedette.event.EventService;
import dev.vedette.event.StoredEvent;
import dev.vedette.hook.HookPayload;
import dev.vedette.hook.HookPayloads;
import dev.vedette.issue.Issue;
import dev.vedette.issue.IssueService;
import dev.vedette.organization.Organization;
import dev.vedette.organization.OrganizationService;
import dev.vedette.platform.PublicUrl;
import dev.vedette.platform.problem.NotFoundException;
import dev.vedette.project.Project;
import dev.vedette.project.ProjectService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/**
 * Shapes deliveries as the API shapes events and issues. There is no request to take the server's
 * address from: links begin with the configured one.
 */
@ApplicationScoped
public class HookShapes implements HookPayload {

  @Inject private HookPayloads payloads;
  @Inject private EventService events;
  @Inject private IssueService issues;
  @Inject private ProjectService projects;
  @Inject private OrganizationService organizations;
  @Inject private PublicUrl publicUrl;

  /** Signs in when the application starts. */
  void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
    payloads.use(this);
  }

  @Override
  public Optional<byte[]> ofEvent(long projectId, UUID eventId) {
    Optional<StoredEvent> event = events.find(projectId, eventId);
    Optional<Issue> issue = event.flatMap(found -> issues.find(found.issueId()));
    Optional<Project> project = projects.find(projectId);
    if (issue.isEmpty() || project.isEmpty()) {
      return Optional.empty();
    }
    Organization organization;
    try {
      organization = organizations.get(Long.toString(project.get().organizationId()));
    } catch (NotFoundException e) {
      return Optional.empty(); // it is being deleted
    }
    return Optional.of(
        json(
            HookPayloadAssembler.event(
                event.get(), issue.get(), project.get(), organization, publicUrl.configured())));
  }

  @Override
  public Optional<byte[]> ofPing(long projectId) {
    return projects.find(projectId).map(project -> json(HookPayloadAssembler.ping(project)));
  }

  private static byte[] json(Object payload) {
    try {
      return ApiJson.MAPPER.writeValueAsBytes(payload);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A payload cannot be written", e);
    }
  }
}
