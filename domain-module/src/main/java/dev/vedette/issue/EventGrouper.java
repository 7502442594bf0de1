package dev.vedette.issue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.event.NormalizedEvent;
import dev.vedette.issue.grouping.EventGrouping;
import dev.vedette.issue.grouping.FingerprintRules;
import dev.vedette.issue.grouping.GroupingConfiguration;
import dev.vedette.issue.grouping.StackTraceRules;
import dev.vedette.platform.HexIds;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds the hashes under which events become one issue: by the configuration of a project, and by
 * the one before it while an upgrade is young. Thread-safe.
 */
@ApplicationScoped
public class EventGrouper {

  /** How events were grouped before they remembered it. */
  private static final GroupingSettings EARLIER =
      new GroupingSettings(
          GroupingConfiguration.WINTER_2023,
          Optional.empty(),
          FingerprintRules.NONE,
          StackTraceRules.NONE);

  /** Made by the container; tests may use it too. */
  public EventGrouper() {}

  /** The grouping of an event that was normalised, in a project that has set nothing. */
  public Grouping group(NormalizedEvent event) {
    return group(event.data());
  }

  /**
   * The grouping of an event from what is stored of it, in a project that has set nothing.
   *
   * @param data {@link NormalizedEvent#data()}
   */
  public Grouping group(JsonNode data) {
    return group(data, GroupingSettings.STANDARD);
  }

  /**
   * The grouping of an event from what is stored of it.
   *
   * @param data whose frames get the {@code in_app} that the rules want
   */
  public Grouping group(JsonNode data, GroupingSettings settings) {
    EventGrouping primary = settings.group(data, settings.primary());
    return grouping(primary, settings.hashes(data, primary));
  }

  /** The name of the configuration that a stored event was grouped by. */
  public static String configurationOf(JsonNode stored) {
    String name = stored.path("grouping_config").path("id").asText();
    return name.isEmpty() ? GroupingConfiguration.WINTER_2023.id() : name;
  }

  /** The hashes that a stored event was grouped by, the primary one first. */
  public static List<UUID> hashesOf(JsonNode stored) {
    List<UUID> hashes = new ArrayList<>();
    for (JsonNode text : stored.path("hashes")) {
      HexIds.parse(text.asText()).ifPresent(hashes::add);
    }
    return hashes.isEmpty() ? List.of(EARLIER.group(stored, EARLIER.primary()).hash()) : hashes;
  }

  static Grouping grouping(EventGrouping primary, List<UUID> hashes) {
    return new Grouping(hashes, primary.strategy(), primary.fingerprint());
  }
}
