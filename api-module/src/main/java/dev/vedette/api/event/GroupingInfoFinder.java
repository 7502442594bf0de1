package dev.vedette.api.event;

import dev.vedette.event.StoredEvent;
import dev.vedette.issue.GroupingService;
import dev.vedette.issue.grouping.GroupingConfiguration;
import dev.vedette.platform.problem.BadRequestException;
import dev.vedette.platform.problem.NotFoundException;
import dev.vedette.project.Project;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** Why events are grouped as they are. */
@ApplicationScoped
class GroupingInfoFinder {

  @Inject private EventFinder events;
  @Inject private GroupingService grouping;

  /**
   * Of an event of a project.
   *
   * @param configuration name of the configuration to explain by; else that of the project
   */
  Map<String, GroupingInfo> find(Project project, String id, String configuration) {
    StoredEvent event =
        events.find(project, id).orElseThrow(() -> new NotFoundException("Event not found"));
    return GroupingInfo.of(grouping.explain(event, named(configuration)));
  }

  private static Optional<GroupingConfiguration> named(String configuration) {
    if (configuration == null || configuration.isEmpty()) {
      return Optional.empty();
    }
    Optional<GroupingConfiguration> found = GroupingConfiguration.named(configuration);
    if (found.isEmpty()) {
      throw new BadRequestException("Unknown grouping config");
    }
    return found;
  }
}
