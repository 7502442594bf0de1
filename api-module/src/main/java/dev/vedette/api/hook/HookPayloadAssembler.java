package dev.vedette.api.hook;

import dev.vedette.api.event.EventAssembler;
import dev.vedette.api.event.EventFullRepresentation;
import dev.vedette.api.hook.HookPayloadRepresentation.EventWithUrl;
import dev.vedette.api.hook.HookPayloadRepresentation.IssueWithUrl;
import dev.vedette.api.hook.HookPayloadRepresentation.ProjectName;
import dev.vedette.api.issue.IssueAssembler;
import dev.vedette.api.issue.IssueRepresentation;
import dev.vedette.event.StoredEvent;
import dev.vedette.issue.Issue;
import dev.vedette.organization.Organization;
import dev.vedette.project.Project;
import java.util.Optional;

/** Shapes what is delivered to hooks. */
final class HookPayloadAssembler {

  private HookPayloadAssembler() {}

  /**
   * An event.
   *
   * @param baseUrl public address of the server
   */
  static HookPayloadRepresentation event(
      StoredEvent event, Issue issue, Project project, Organization organization, String baseUrl) {
    IssueRepresentation item =
        IssueAssembler.item(
            issue, project, organization, baseUrl, Optional.empty(), Optional.empty());
    EventFullRepresentation full = EventAssembler.full(event);
    return new HookPayloadRepresentation(
        name(project),
        new IssueWithUrl(item, item.permalink()),
        new EventWithUrl(full, item.permalink() + "events/" + full.id() + "/"));
  }

  /** A trial. */
  static HookPayloadRepresentation.Ping ping(Project project) {
    return new HookPayloadRepresentation.Ping(name(project));
  }

  private static ProjectName name(Project project) {
    return new ProjectName(project.slug(), project.name());
  }
}
