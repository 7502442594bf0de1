package dev.vedette.event;

import dev.vedette.platform.Database;
import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** Stored events, newest first where there are several. */
@Stateless
public class EventService {

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
