package dev.vedette.event.screen;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.vedette.event.Arrival;
import dev.vedette.event.FilteredEventException;
import dev.vedette.event.Screening;
import dev.vedette.event.filter.InboundFilters;
import dev.vedette.event.scrub.ScrubSettings;
import dev.vedette.event.scrub.Scrubber;
import dev.vedette.project.ProjectConfiguration;
import dev.vedette.project.ProjectConfigurations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The screenings of projects, compiled when their settings change and not before. Thread-safe. */
@ApplicationScoped
public class Screenings {
  private static final int MAX_PROJECTS = 10_000;

  @Inject private ProjectConfigurations configurations;

  private final Cache<Long, Compiled> compiled =
      Caffeine.newBuilder().maximumSize(MAX_PROJECTS).build();

  /** A screening and what it was made of. */
  private record Compiled(
      ProjectConfiguration source,
      ScrubSettings settings,
      InboundFilters filters,
      Scrubber scrubber)
      implements Screening {

    @Override
    public void filter(ObjectNode event, Arrival arrival) {
      filters
          .reason(event, arrival)
          .ifPresent(
              reason -> {
                throw new FilteredEventException(reason);
              });
    }

    @Override
    public void scrub(ObjectNode event, ArrayNode errors, ObjectNode meta) {
      scrubber.scrub(event, errors, meta);
    }

    @Override
    public void scrubTags(ArrayNode tags, ObjectNode meta) {
      scrubber.scrubTags(tags, meta);
    }
  }

  /**
   * What a project wants done with its events now.
   *
   * @throws RuntimeException if its settings cannot be read; its events must wait then, because
   *     they may hold what should be scrubbed
   */
  public Screening of(long projectId) {
    ProjectConfiguration configuration = configurations.of(projectId);
    Compiled known = compiled.getIfPresent(projectId);
    if (known != null && known.source() == configuration) {
      return known;
    }
    ScrubSettings settings =
        ScrubSettings.of(configuration.organization(), configuration.project());
    Scrubber scrubber =
        known != null && known.settings().equals(settings)
            ? known.scrubber()
            : Scrubber.of(settings);
    Compiled fresh =
        new Compiled(configuration, settings, InboundFilters.of(configuration.project()), scrubber);
    compiled.put(projectId, fresh);
    return fresh;
  }
}
