package dev.vedette.event;

import dev.vedette.platform.Cursor;
import dev.vedette.platform.Database;
import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
import dev.vedette.platform.jdbc.Keyset;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** Stored events, newest first where there are several. */
@Stateless
public class EventService {

  private static final int PATIENCE = 10;

  @Resource(lookup = Database.JNDI_NAME)
  DataSource dataSource;

  /** For the container. */
  public EventService() {}

  /** Outside a container: tests, tools. */
  public EventService(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** The event that a client gave this id. */
  public Optional<StoredEvent> find(long projectId, UUID eventId) {
    return read(events -> events.find(projectId, eventId));
  }

  /** The same in any project of an organization. */
  public Optional<StoredEvent> findInOrganization(long organizationId, UUID eventId) {
    return read(events -> events.findInOrganization(organizationId, eventId));
  }

  /** The newest event of an issue; empty if the issue has none any more. */
  public Optional<StoredEvent> latest(long issueId) {
    return read(events -> events.edge(issueId, true));
  }

  /** The oldest event of an issue that is still kept. */
  public Optional<StoredEvent> oldest(long issueId) {
    return read(events -> events.edge(issueId, false));
  }

  /** The events before and after one in its issue, by time and then by row. */
  public Neighbours neighbours(StoredEvent event) {
    return read(events -> new Neighbours(events.beside(event, false), events.beside(event, true)));
  }

  /** The environments that events of each project named, by name; an empty list where none. */
  public Map<Long, List<String>> environments(Collection<Long> projectIds) {
    return read(events -> events.environments(projectIds));
  }

  /** Which of these projects have events that named a release. */
  public Set<Long> withReleases(Collection<Long> projectIds) {
    return read(events -> events.withReleases(projectIds));
  }

  /** The environments that events of an organization named, by name; at most 10,000. */
  public List<Environment> environmentsOf(long organizationId) {
    return read(events -> events.environmentsOf(organizationId));
  }

  /** The environments that events of these projects named, by name; at most 10,000. */
  public List<Environment> environmentsIn(Collection<Long> projectIds) {
    return projectIds.isEmpty() ? List.of() : read(events -> events.environmentsIn(projectIds));
  }

  /** Events of a project. */
  public Page<StoredEvent> listByProject(long projectId, EventQuery query, PageRequest page) {
    return read(events -> events.list("project_id", projectId, query, page));
  }

  /** Events of an issue. */
  public Page<StoredEvent> listByIssue(long issueId, EventQuery query, PageRequest page) {
    return read(events -> events.list("issue_id", issueId, query, page));
  }

  /**
   * Events of a project, or of an issue of it, that match. A page may have fewer items than asked
   * for, or none, and yet a next page, if the query asks for more than a time.
   */
  public Page<StoredEvent> search(
      long projectId, OptionalLong issueId, EventQuery query, PageRequest page) {
    String owner = issueId.isPresent() ? "issue_id" : "project_id";
    long id = issueId.orElse(projectId);
    return read(
        events ->
            query.plain()
                ? events.list(owner, id, query, page)
                : events.search(owner, id, projectId, query, page));
  }

  /**
   * The same in an order that tells nothing and is always the same: of the 10,000 newest events, or
   * of those that match among them.
   */
  public Page<StoredEvent> sample(
      long projectId, OptionalLong issueId, EventQuery query, PageRequest page) {
    String owner = issueId.isPresent() ? "issue_id" : "project_id";
    return read(events -> events.sample(owner, issueId.orElse(projectId), projectId, query, page));
  }

  /**
   * The newest or the oldest event of an issue in one of these environments; in any if there are
   * none. One that has more than {@value #PATIENCE} times 10,000 events of others before it is not
   * found.
   */
  public Optional<StoredEvent> edge(
      long projectId, long issueId, boolean newest, List<String> environments) {
    if (environments.isEmpty()) {
      return newest ? latest(issueId) : oldest(issueId);
    }
    Optional<Cursor> start = newest ? Optional.empty() : Optional.of(new Cursor(1, 0, true));
    return first(projectId, issueId, environments, start);
  }

  /** The events before and after one in its issue that are in one of these environments. */
  public Neighbours neighbours(StoredEvent event, List<String> environments) {
    if (environments.isEmpty()) {
      return neighbours(event);
    }
    long time = Keyset.micros(event.occurredAt());
    Cursor older = new Cursor(time, event.rowId(), false);
    Cursor newer = new Cursor(time, event.rowId(), true);
    return new Neighbours(
        first(event.projectId(), event.issueId(), environments, Optional.of(older))
            .map(StoredEvent::eventId),
        first(event.projectId(), event.issueId(), environments, Optional.of(newer))
            .map(StoredEvent::eventId));
  }

  private Optional<StoredEvent> first(
      long projectId, long issueId, List<String> environments, Optional<Cursor> start) {
    EventQuery query = EventQuery.in(environments);
    Optional<Cursor> cursor = start;
    for (int i = 0; i < PATIENCE; i++) {
      PageRequest one = new PageRequest(1, cursor);
      Page<StoredEvent> page = search(projectId, OptionalLong.of(issueId), query, one);
      boolean back = start.filter(Cursor::previous).isPresent();
      if (!page.items().isEmpty() || !(back ? page.hasPrevious() : page.hasNext())) {
        return page.items().stream().findFirst();
      }
      cursor = Optional.of(back ? page.previous() : page.next());
    }
    return Optional.empty();
  }

  private <T> T read(Reading<T> reading) {
    try {
      return reading.from(new EventRepository(dataSource));
    } catch (SQLException e) {
      throw new IllegalStateException("Events cannot be read", e);
    }
  }

  private interface Reading<T> {
    T from(EventRepository events) throws SQLException;
  }
}
