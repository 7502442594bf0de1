package dev.vedette.api.event;

import dev.vedette.api.request.Paging;
import dev.vedette.api.request.TimeRange;
import dev.vedette.event.EventKey;
import dev.vedette.event.EventQuery;
import dev.vedette.event.EventService;
import dev.vedette.event.StoredEvent;
import dev.vedette.feedback.UserReportService;
import dev.vedette.issue.Issue;
import dev.vedette.platform.HexIds;
import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
import dev.vedette.platform.problem.NotFoundException;
import dev.vedette.project.Project;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Finds events as paths name them. */
@ApplicationScoped
public class EventFinder {

  private static final String NOT_FOUND = "Event not found";

  /** How many events are looked at for one worth looking at. */
  private static final int RECOMMENDED = 20;

  private final EventService events;
  private final UserReportService reports;
  private final Clock clock;

  /** For the container's proxy. */
  protected EventFinder() {
    this(null, null, null);
  }

  @Inject
  EventFinder(EventService events, UserReportService reports, Clock clock) {
    this.events = events;
    this.reports = reports;
    this.clock = clock;
  }

  /** The event of a project with that id. */
  Optional<StoredEvent> find(Project project, String id) {
    return HexIds.parse(id).flatMap(eventId -> events.find(project.id(), eventId));
  }

  /**
   * An event of a project in detail.
   *
   * @param environments of which the events beside it are to be; empty for any
   * @throws NotFoundException if there is none of that id
   */
  EventDetailRepresentation inProject(Project project, String id, List<String> environments) {
    return detail(stored(project, id), environments);
  }

  /**
   * An event of a project as it is kept.
   *
   * @throws NotFoundException if there is none of that id
   */
  StoredEvent stored(Project project, String id) {
    return find(project, id).orElseThrow(() -> new NotFoundException(NOT_FOUND));
  }

  /**
   * An event of an issue in detail.
   *
   * @param which an id, {@code oldest}, {@code latest}, {@code recommended} or {@code helpful}
   * @param environments of which it, and those beside it, are to be; empty for any. One that is
   *     named by its id may be of any
   * @throws NotFoundException if there is none such
   */
  public EventDetailRepresentation inIssue(Issue issue, String which, List<String> environments) {
    Optional<StoredEvent> found =
        switch (which) {
          case "oldest" -> events.edge(issue.projectId(), issue.id(), false, environments);
          case "latest" -> events.edge(issue.projectId(), issue.id(), true, environments);
          case "recommended", "helpful" -> recommended(issue, environments);
          default ->
              HexIds.parse(which)
                  .flatMap(id -> events.find(issue.projectId(), id))
                  .filter(event -> event.issueId() == issue.id());
        };
    return detail(found.orElseThrow(() -> new NotFoundException(NOT_FOUND)), environments);
  }

  /** The newest of the last events of which nothing was lost; if there is none, the newest. */
  private Optional<StoredEvent> recommended(Issue issue, List<String> environments) {
    List<StoredEvent> newest =
        events
            .search(
                issue.projectId(),
                OptionalLong.of(issue.id()),
                EventQuery.in(environments),
                new PageRequest(RECOMMENDED, Optional.empty()))
            .items();
    return newest.stream()
        .filter(event -> event.data().path("errors").isEmpty())
        .findFirst()
        .or(() -> events.edge(issue.projectId(), issue.id(), true, environments));
  }

  /** Events of a project, newest first. */
  Page<?> list(Project project, EventListParameters shape, TimeRange range, Paging paging) {
    return list(project.id(), OptionalLong.empty(), shape, range, paging);
  }

  /** Events of an issue, newest first. */
  public Page<?> list(Issue issue, EventListParameters shape, TimeRange range, Paging paging) {
    return list(issue.projectId(), OptionalLong.of(issue.id()), shape, range, paging);
  }

  private Page<?> list(
      long projectId,
      OptionalLong issueId,
      EventListParameters shape,
      TimeRange range,
      Paging paging) {
    TimeRange.Limits limits = range.limits(clock.instant());
    EventQuery query = shape.query(limits.start(), limits.end());
    return shape.shape(
        shape.sample()
            ? events.sample(projectId, issueId, query, paging.page())
            : events.search(projectId, issueId, query, paging.page()));
  }

  private EventDetailRepresentation detail(StoredEvent event, List<String> environments) {
    return EventAssembler.detail(
        event,
        events.neighbours(event, environments),
        reports.ofEvent(new EventKey(event.projectId(), event.eventId())));
  }
}
