package dev.vedette.ingest;

import dev.vedette.event.Arrival;
import dev.vedette.event.EventNormalizer;
import dev.vedette.event.Screening;
import dev.vedette.event.screen.Screenings;
import dev.vedette.issue.DigestedEvent;
import dev.vedette.issue.GroupingSettings;
import dev.vedette.issue.ProjectGrouper;

/** Normalises, filters, scrubs and groups events as their projects have set it. Thread-safe. */
record ScreenedDigest(EventNormalizer normalizer, Screenings screenings, ProjectGrouper grouper)
    implements EventDigest {

  @Override
  public DigestedEvent digest(byte[] json, Arrival arrival) {
    return forProject(arrival.projectId()).digest(json, arrival);
  }

  @Override
  public EventDigest forProject(long projectId) {
    Screening screening = screenings.of(projectId);
    GroupingSettings settings = grouper.settings(projectId);
    return (json, arrival) ->
        ProjectGrouper.digest(
            normalizer.normalize(json, arrival, screening), settings, json.length);
  }
}
