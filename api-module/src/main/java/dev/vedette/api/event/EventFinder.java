package dev.vedette.api.event;

import dev.vedette.api.request.Paging;
import dev.vedette.api.request.TimeRange;
import dev.vedette.event.EventQuery;
import dev.vedette.event.EventService;
import dev.vedette.event.StoredEvent;
import dev.vedette.issue.Issue;
import dev.vedette.platform.Page;
import dev.vedette.platform.problem.NotFoundException;
import dev.vedette.project.Project;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Finds events as paths name them. */
@ApplicationScoped
public class EventFinder {

  private static final String NOT_FOUND = "Event not found";

  private final EventService events;
  private final Clock clock;

  /** For the container's proxy. */
  protected EventFinder() {
    this(null, null);
  }

  @Inject
  EventFinder(EventService events, Clock clock) {
    this.events = events;
    this.clock = clock;
  }

  /** The event of a project with that id. */
  Optional<StoredEvent> find(Project project, String id) {
    return EventIds.parse(id).flatMap(eventId -> events.find(project.id(), eventId));
  }

  /**
   * An event of a project in detail.
   *
   * @throws NotFoundException if there is none of that id
   */
  EventDetailRepresentation inProject(Project project, String id) {
    return detail(find(project, id).orElseThrow(() -> new NotFoundException(NOT_FOUND)));
  }

  /**
   * An event of an issue in detail.
   *
   * @param which an id, {@code oldest}, {@code latest}, or one of the words for an event worth
   *     looking at, which here is the latest
   * @throws NotFoundException if there is none such
   */
  public EventDetailRepresentation inIssue(Issue issue, String which) {
    Optional<StoredEvent> found =
        switch (which) {
          case "oldest" -> events.oldest(issue.id());
          case "latest", "recommended", "helpful" -> events.latest(issue.id());
          default ->
              EventIds.parse(which)
                  .flatMap(id -> events.find(issue.projectId(), id))
                  .filter(event -> event.issueId() == issue.id());
        };
    return detail(found.orElseThrow(() -> new NotFoundException(NOT_FOUND)));
  }

  /** Events of a project, newest first. */
  Page<?> list(Project project, EventListParameters shape, TimeRange range, Paging paging) {
    shape.check();
    return shape.shape(events.listByProject(project.id(), query(range), paging.page()));
  }

  /** Events of an issue, newest first. */
  public Page<?> list(Issue issue, EventListParameters shape, TimeRange range, Paging paging) {
    shape.check();
    return shape.shape(events.listByIssue(issue.id(), query(range), paging.page()));
  }

  private EventQuery query(TimeRange range) {
    TimeRange.Limits limits = range.limits(clock.instant());
    return new EventQuery(Optional.of(limits.start()), limits.end());
  }

  private EventDetailRepresentation detail(StoredEvent event) {
    return EventAssembler.detail(event, events.neighbours(event));
  }
}
