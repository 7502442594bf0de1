package dev.vedette.issue.search;

import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
import dev.vedette.platform.jdbc.Keyset;
import dev.vedette.platform.jdbc.SqlText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Reads the tags of an issue at a bounded cost. The unique key of {@code issue_tags} tells how many
 * rows a tag has, up to a bound, and has its values in the order of their numbers.
 */
class IssueTagReader {

  /** Tags that are told. */
  static final int MOST_KEYS = 100;

  /** A tag with more rows than that in an issue is not counted beside others. */
  static final int MANY = 1000;

  /** Nor by itself. */
  static final int TOO_MANY = 5000;

  /** Rows that are read for a value, on average: a value has one for each environment. */
  private static final int ROWS_PER_VALUE = 20;

  private static final String HAS =
      " exists (select 1 from issue_tags t where t.issue_id = ? and t.key_id = k.id)";
  private static final String BEYOND =
      "(select t.tag_value_id from issue_tags t where t.issue_id = ? and t.key_id = k.id"
          + " order by t.issue_id, t.key_id, t.tag_value_id, t.environment_id"
          + " offset ? rows fetch first 1 rows only) as beyond";

  private final Connection connection;
  private final TagRepository tags;

  IssueTagReader(Connection connection) {
    this.connection = connection;
    this.tags = new TagRepository(connection);
  }

  private record Key(long id, String name, boolean wide) {}

  IssueTagsView spread(long projectId, long issueId, int top) throws SQLException {
    SqlText sql =
        SqlText.of("select k.id, k.tag_value, " + BEYOND)
            .number(issueId)
            .number(MANY)
            .add(" from tag_values k where k.project_id = ? and k.tag_key = '' and" + HAS)
            .number(projectId)
            .number(issueId)
            .add(" order by k.project_id, k.tag_key, k.tag_value limit ?")
            .number(MOST_KEYS + 1L);
    List<Key> found = keys(sql);
    List<Key> keys = found.subList(0, Math.min(MOST_KEYS, found.size()));
    List<Long> narrow = keys.stream().filter(key -> !key.wide()).map(Key::id).toList();
    return new IssueTagsView(
        narrow.isEmpty()
            ? List.of()
            : tags.ofIssue(projectId, issueId, List.of(), Optional.of(narrow), top),
        keys.stream().filter(Key::wide).map(Key::name).sorted().toList(),
        found.size() > MOST_KEYS);
  }

  Optional<IssueTagValues> values(long projectId, long issueId, String name, PageRequest request)
      throws SQLException {
    SqlText sql =
        SqlText.of("select k.id, k.tag_value, " + BEYOND)
            .number(issueId)
            .number(TOO_MANY)
            .add(" from tag_values k where k.id = ? and" + HAS)
            .number(tags.keyId(projectId, name))
            .number(issueId);
    List<Key> found = keys(sql);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Key key = found.get(0);
    if (key.wide()) {
      return Optional.of(
          new IssueTagValues(newest(issueId, key, Keyset.of(request)), OptionalLong.empty()));
    }
    List<Long> one = List.of(key.id());
    long events =
        tags.ofIssue(projectId, issueId, List.of(), Optional.of(one), 0).get(0).totalValues();
    return Optional.of(
        new IssueTagValues(
            tags.valuesOfIssue(projectId, issueId, List.of(), name, TagSort.COUNT, request),
            OptionalLong.of(events)));
  }

  private List<Key> keys(SqlText sql) throws SQLException {
    List<Key> keys = new ArrayList<>();
    try (PreparedStatement select = sql.prepare(connection);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        keys.add(
            new Key(
                row.getLong("id"),
                Tags.shown(row.getString("tag_value")),
                row.getObject("beyond") != null));
      }
    }
    return keys;
  }

  /** In the order of the unique key, so that only the page's rows are read. */
  private Page<TagValue> newest(long issueId, Key key, Keyset keys) throws SQLException {
    int window = keys.fetch() * ROWS_PER_VALUE;
    String way = keys.direction();
    SqlText sql =
        SqlText.of("select t.tag_value_id from issue_tags t where t.issue_id = ? and t.key_id = ?")
            .number(issueId)
            .number(key.id());
    if (keys.keyed()) {
      sql.add(" and t.tag_value_id" + keys.comparison() + "?").number(keys.id());
    }
    sql.add(" order by t.issue_id" + way + ", t.key_id" + way)
        .add(", t.tag_value_id" + way + ", t.environment_id" + way + " limit ? offset ?")
        .number(window)
        .number(keys.offset());
    SortedSet<Long> ids = new TreeSet<>();
    int rows = 0;
    try (PreparedStatement select = sql.prepare(connection);
        ResultSet row = select.executeQuery()) {
      while (row.next() && ids.size() < keys.fetch()) {
        ids.add(row.getLong(1));
        rows++;
      }
    }
    List<TagValue> values =
        ids.isEmpty()
            ? List.of()
            : tags.values(issueId, key.id(), key.name(), ids.first(), ids.last());
    Comparator<TagValue> order = Comparator.comparingLong(TagValue::id);
    Page<TagValue> page =
        keys.page(
            values.stream().sorted(keys.backward() ? order : order.reversed()).toList(),
            TagSort.ID::of,
            TagValue::id);
    return rows < window ? page : goingOn(page, keys.backward());
  }

  /** The rows that were looked at are used up, so there may be more behind them. */
  private static Page<TagValue> goingOn(Page<TagValue> page, boolean backward) {
    return new Page<>(
        page.items(),
        page.previous(),
        page.hasPrevious() || backward,
        page.next(),
        page.hasNext() || !backward);
  }
}
