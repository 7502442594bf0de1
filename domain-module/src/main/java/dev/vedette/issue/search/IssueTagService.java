package dev.vedette.issue.search;

import dev.vedette.platform.Database;
import dev.vedette.platform.PageRequest;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The tags of an issue for a page that must not wait: what has many values, such as users, is not
 * counted. Its rows would have to be read to the last to say which of them is the most frequent.
 */
@Stateless
public class IssueTagService {

  @Resource(lookup = Database.JNDI_NAME)
  DataSource dataSource;

  /** For the container. */
  public IssueTagService() {}

  /** Outside a container: tests, tools. */
  public IssueTagService(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** The first 100 tags of an issue, by name, each with up to that many values. */
  public IssueTagsView spread(long projectId, long issueId, int topValues) {
    return read(tags -> tags.spread(projectId, issueId, topValues));
  }

  /** A page of the values of one of them; empty if no event of the issue has it. */
  public Optional<IssueTagValues> values(
      long projectId, long issueId, String key, PageRequest page) {
    return read(tags -> tags.values(projectId, issueId, key, page));
  }

  private <T> T read(Reading<T> reading) {
    try (Connection connection = dataSource.getConnection()) {
      return reading.from(new IssueTagReader(connection));
    } catch (SQLException e) {
      throw new IllegalStateException("Tags cannot be read", e);
    }
  }

  private interface Reading<T> {
    T from(IssueTagReader tags) throws SQLException;
  }
}
