package dev.vedette.issue.search;

import dev.vedette.platform.Database;
import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * What events are tagged with, by issue and by project. Names of tags are given and taken as they
 * are shown. Where environments are named, only what happened there counts; one that is not known
 * has nothing.
 */
@Stateless
public class TagService {

  @Resource(lookup = Database.JNDI_NAME)
  DataSource dataSource;

  /** For the container. */
  public TagService() {}

  /** Outside a container: tests, tools. */
  public TagService(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** The tags of an issue, by name, each with up to that many of its values. */
  public List<TagKey> ofIssue(
      long projectId, long issueId, List<String> environments, int topValues) {
    return read(
        tags -> tags.ofIssue(projectId, issueId, environments, Optional.empty(), topValues));
  }

  /** One of them; empty if no event of the issue has it. */
  public Optional<TagKey> ofIssue(
      long projectId, long issueId, List<String> environments, String key, int topValues) {
    return read(
            tags -> {
              List<Long> one = List.of(tags.keyId(projectId, key));
              return tags.ofIssue(projectId, issueId, environments, Optional.of(one), topValues);
            })
        .stream()
        .findFirst();
  }

  /** A page of the values that a tag has in an issue. */
  public Page<TagValue> valuesOfIssue(
      long projectId,
      long issueId,
      List<String> environments,
      String key,
      TagSort sort,
      PageRequest page) {
    return read(tags -> tags.valuesOfIssue(projectId, issueId, environments, key, sort, page));
  }

  /** The tags that events of issues of these projects have, by name, with how many values. */
  public List<TagKey> keys(Collection<Long> projectIds) {
    return projectIds.isEmpty() ? List.of() : read(tags -> tags.keys(projectIds));
  }

  /** Whether events of a project have a tag. */
  public boolean exists(long projectId, String key) {
    return read(tags -> tags.exists(projectId, key));
  }

  /**
   * A page of the values that a tag has in a project, those last seen first.
   *
   * @param part of the value, in any case; empty for all
   */
  public Page<TagValue> valuesOfProject(
      long projectId, List<String> environments, String key, String part, PageRequest page) {
    return read(tags -> tags.valuesOfProject(projectId, environments, key, part, page));
  }

  /** Who is behind values of the tag {@code user}, by the value's id. */
  public Map<Long, EventUser> users(Collection<Long> valueIds) {
    return valueIds.isEmpty() ? Map.of() : read(tags -> tags.users(valueIds));
  }

  /**
   * A page of the users whom events of a project met, the newest first.
   *
   * @param query {@code id:}, {@code email:}, {@code username:} or {@code ip:} with a value, or
   *     empty for all; something else finds nobody
   */
  public Page<EventUser> usersOfProject(long projectId, String query, PageRequest page) {
    return read(tags -> tags.usersOfProject(projectId, query, page));
  }

  /** How often and when these issues happened in environments; those that did not are missing. */
  public Map<Long, Sight> sights(
      Collection<Long> projectIds, Collection<Long> issueIds, List<String> environments) {
    return issueIds.isEmpty() || environments.isEmpty()
        ? Map.of()
        : read(tags -> tags.sights(projectIds, issueIds, environments));
  }

  private <T> T read(Reading<T> reading) {
    try (Connection connection = dataSource.getConnection()) {
      return reading.from(new TagRepository(connection));
    } catch (SQLException e) {
      throw new IllegalStateException("Tags cannot be read", e);
    }
  }

  private interface Reading<T> {
    T from(TagRepository tags) throws SQLException;
  }
}
