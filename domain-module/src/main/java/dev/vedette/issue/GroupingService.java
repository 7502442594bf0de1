package dev.vedette.issue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.event.StoredEvent;
import dev.vedette.issue.grouping.EventGrouping;
import dev.vedette.issue.grouping.GroupingConfiguration;
import dev.vedette.project.ProjectOptions;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** How projects group, and why events are where they are. */
@Stateless
public class GroupingService {

  @Inject private ProjectOptions options;
  @Inject private Clock clock;

  /** How a project groups now. */
  public GroupingSettings settings(long projectId) {
    return GroupingSettings.of(options.of(projectId), clock.instant());
  }

  /**
   * Why an event is where it is.
   *
   * @param configuration to explain by; else that of its project
   */
  public GroupingExplanation explain(
      StoredEvent event, Optional<GroupingConfiguration> configuration) {
    GroupingSettings settings = settings(event.projectId());
    JsonNode data = event.data().deepCopy();
    EventGrouping grouping = settings.group(data, configuration.orElse(settings.primary()));
    return new GroupingExplanation(
        grouping,
        grouping.explain(),
        EventGrouper.hashesOf(event.data()),
        EventGrouper.configurationOf(event.data()));
  }
}
