package dev.vedette.issue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.event.EventSummaries;
import dev.vedette.event.NormalizedEvent;
import dev.vedette.issue.grouping.EventGrouping;
import dev.vedette.platform.HexIds;
import dev.vedette.project.ProjectConfigurations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Groups events on their way in, as their projects want it: frames, title and culprit become what
 * the rules say, and the event remembers its hashes and what they were made by.
 */
@ApplicationScoped
public class ProjectGrouper {

  private final ProjectConfigurations projects;
  private final Clock clock;

  /** For the container's proxy. */
  protected ProjectGrouper() {
    this(null, null);
  }

  @Inject
  ProjectGrouper(ProjectConfigurations projects, Clock clock) {
    this.projects = projects;
    this.clock = clock;
  }

  /** What a project has set now. */
  public GroupingSettings settings(long projectId) {
    return GroupingSettings.of(projects.of(projectId).project(), clock.instant());
  }

  /**
   * Groups an event.
   *
   * @param size bytes of it as it was sent
   */
  public static DigestedEvent digest(NormalizedEvent event, GroupingSettings settings, int size) {
    boolean rules = settings.stackTraces().size() > 0;
    boolean blame = rules && EventSummaries.isBlamedByFrame(event);
    EventGrouping primary = settings.group(event.data(), settings.primary());
    List<UUID> hashes = settings.hashes(event.data(), primary);
    Optional<String> title = primary.title();
    remember(event.data(), primary, hashes);
    NormalizedEvent grouped =
        rules || title.isPresent() ? EventSummaries.again(event, blame, title) : event;
    return new DigestedEvent(grouped, EventGrouper.grouping(primary, hashes), size);
  }

  private static void remember(ObjectNode data, EventGrouping primary, List<UUID> hashes) {
    ArrayNode texts = data.putArray("hashes");
    hashes.forEach(hash -> texts.add(HexIds.text(hash)));
    data.putObject("grouping_config").put("id", primary.configuration().id());
    primary
        .matchedRule()
        .ifPresent(
            rule ->
                data.putObject("_fingerprint_info").putObject("matched_rule").put("text", rule));
  }
}
