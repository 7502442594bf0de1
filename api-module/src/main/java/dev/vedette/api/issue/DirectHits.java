package dev.vedette.api.issue;

import dev.vedette.api.event.EventIds;
import dev.vedette.event.EventService;
import dev.vedette.event.StoredEvent;
import dev.vedette.issue.Issue;
import dev.vedette.issue.IssueService;
import dev.vedette.issue.ShortId;
import dev.vedette.project.Project;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Searches that are no search: for the id of an event, or for a short id. */
@ApplicationScoped
public class DirectHits {

  private final IssueService issues;
  private final EventService events;

  /** For the container's proxy. */
  protected DirectHits() {
    this(null, null);
  }

  @Inject
  DirectHits(IssueService issues, EventService events) {
    this.issues = issues;
    this.events = events;
  }

  /**
   * What was meant.
   *
   * @param matchingEventId the event, if it was one
   */
  record Hit(Issue issue, Optional<String> matchingEventId) {}

  /** The issue that the search names, if it names one of the project. */
  Optional<Hit> find(Project project, IssueListParameters parameters) {
    String text = parameters.query() == null ? "" : parameters.query().strip();
    Optional<StoredEvent> event = EventIds.parse(text).flatMap(id -> events.find(project.id(), id));
    if (event.isPresent()) {
      return issues
          .find(event.get().issueId())
          .map(issue -> new Hit(issue, Optional.of(EventIds.text(event.get().eventId()))));
    }
    return parameters.shortIdLookup()
        ? ShortId.parse(text)
            .filter(shortId -> shortId.projectSlug().equals(project.slug()))
            .flatMap(shortId -> issues.findByShortId(project.id(), shortId.number()))
            .map(issue -> new Hit(issue, Optional.empty()))
        : Optional.empty();
  }
}
