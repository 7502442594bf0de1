package dev.vedette.feedback;

import dev.vedette.event.EventKey;
import dev.vedette.platform.Database;
import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
import dev.vedette.platform.problem.ConflictException;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;

/** What users wrote about events; the newest first where there are several. */
@Stateless
public class UserReportService {

  private static final String TOO_LATE = "Feedback for this event cannot be modified.";

  @Resource(lookup = Database.JNDI_NAME)
  DataSource dataSource;

  @Inject UserReportLinks links;
  @Inject Clock clock;

  /** For the container. */
  public UserReportService() {}

  /**
   * Keeps a report. One on the same event replaces the first within five minutes.
   *
   * @throws ConflictException if the event is more than 30 minutes old, or the first report more
   *     than five
   */
  public UserReport submit(NewUserReport report) {
    return use(connection -> links.submit(connection, report, clock.instant()))
        .orElseThrow(() -> new ConflictException(TOO_LATE));
  }

  /**
   * Reports of a project on events that belong to an issue.
   *
   * @param status only of issues with this status; empty for all
   */
  public Page<UserReport> listOfIssues(long projectId, Optional<String> status, PageRequest page) {
    return use(
        connection ->
            new UserReportRepository(connection).list("project_id", projectId, true, status, page));
  }

  /** All reports of a project, also on events that are not stored. */
  public Page<UserReport> listByProject(long projectId, PageRequest page) {
    return use(
        connection ->
            new UserReportRepository(connection)
                .list("project_id", projectId, false, Optional.empty(), page));
  }

  /** Reports on events of an issue. */
  public Page<UserReport> listByIssue(long issueId, PageRequest page) {
    return use(
        connection ->
            new UserReportRepository(connection)
                .list("issue_id", issueId, false, Optional.empty(), page));
  }

  /** How many reports an issue has; more than 1,000 count as 1,000. */
  public int countByIssue(long issueId) {
    return use(connection -> new UserReportRepository(connection).countOfIssue(issueId, 1000));
  }

  /** The latest report on an event. */
  public Optional<UserReport> ofEvent(EventKey event) {
    return use(
        connection ->
            new UserReportRepository(connection).ofEvent(event.projectId(), event.eventId()));
  }

  private <T> T use(Use<T> use) {
    try (Connection connection = dataSource.getConnection()) {
      return use.with(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("User reports cannot be read or written", e);
    }
  }

  private interface Use<T> {
    T with(Connection connection) throws SQLException;
  }
}
