package dev.vedette.issue;

import dev.vedette.event.StoredFacets;
import dev.vedette.event.StoredTags;
import dev.vedette.event.TagNumbers;
import dev.vedette.platform.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The tags that issues are counted by follow when issues are merged, split and deleted, and so do
 * their facets, always after the tags. After a split the numbers of both are right; the times of
 * the tags of the issue that was split may still be those of events that it lost, and it keeps the
 * facets of these, since nobody counts how many of its events have them.
 */
@ApplicationScoped
public class IssueTagContents implements IssueContents {

  private static final int CHUNK = 500;

  private static final String MERGED =
      "select t.key_id, t.tag_value_id, t.environment_id, sum(c.times_seen) as times_seen,"
          + " min(c.first_seen) as first_seen, max(c.last_seen) as last_seen"
          + " from issue_tags t join issue_tag_counts c on c.id = t.id"
          + " where t.issue_id = any(cast(? as bigint array))"
          + " group by t.key_id, t.tag_value_id, t.environment_id";
  private static final String OF_ISSUES =
      "select id from issue_tags where issue_id = any(cast(? as bigint array))";
  private static final String SUBTRACT =
      "update issue_tag_counts set times_seen = times_seen - ? where id = ?";
  private static final String EMPTY =
      "select id from issue_tag_counts where id = any(cast(? as bigint array))"
          + " and times_seen <= 0";
  private static final String NEXT = "select id from issue_tags where issue_id = ? limit ?";

  private final IssueTagWriter writer = new IssueTagWriter(IssueTagIds.uncached());

  @Override
  public void merge(Connection connection, Collection<Long> from, long into) throws SQLException {
    List<IssueTagRow> rows = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(MERGED)) {
      select.setArray(1, Jdbc.bigints(connection, from));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          IssueTagRow sum =
              new IssueTagRow(
                  new IssueTagRow.Key(
                      into,
                      row.getLong("key_id"),
                      row.getLong("tag_value_id"),
                      row.getLong("environment_id")));
          sum.add(row.getLong("times_seen"), row.getLong("first_seen"), row.getLong("last_seen"));
          rows.add(sum);
        }
      }
    }
    writer.add(connection, rows);
    delete(connection, ids(connection, OF_ISSUES, from));
    IssueFacetRows.merge(connection, from, into);
  }

  @Override
  public void move(Connection connection, Collection<Long> events, long into) throws SQLException {
    List<Long> all = List.copyOf(events);
    for (int i = 0; i < all.size(); i += CHUNK) {
      moveSome(connection, all.subList(i, Math.min(all.size(), i + CHUNK)), into);
    }
  }

  private void moveSome(Connection connection, List<Long> events, long into) throws SQLException {
    Map<IssueTagRow.Key, IssueTagRow> lost = new HashMap<>();
    Map<IssueTagRow.Key, IssueTagRow> won = new HashMap<>();
    SortedSet<IssueTagRow.Key> facets = new TreeSet<>();
    Map<Long, List<TagNumbers.Pair>> found = StoredFacets.read(connection, events);
    for (StoredTags.Tagged event : StoredTags.read(connection, events)) {
      if (event.issueId() != into) {
        IssueTagRow.add(lost, event.issueId(), event.occurredAt(), event.tags());
        IssueTagRow.add(won, into, event.occurredAt(), event.tags());
        long environment = event.tags().environment();
        for (TagNumbers.Pair facet : found.getOrDefault(event.event(), List.of())) {
          facets.add(new IssueTagRow.Key(into, facet.key(), facet.value(), environment));
        }
      }
    }
    if (lost.isEmpty()) {
      return;
    }
    subtract(connection, lost);
    writer.add(connection, new ArrayList<>(won.values()));
    IssueFacetRows.insert(connection, facets);
  }

  private static void subtract(Connection connection, Map<IssueTagRow.Key, IssueTagRow> lost)
      throws SQLException {
    SortedMap<Long, Long> times = new TreeMap<>();
    IssueTagIds.select(connection, lost.keySet())
        .forEach((key, id) -> times.put(id, lost.get(key).timesSeen));
    try (PreparedStatement subtract = connection.prepareStatement(SUBTRACT)) {
      for (Map.Entry<Long, Long> each : times.entrySet()) {
        subtract.setLong(1, each.getValue());
        subtract.setLong(2, each.getKey());
        subtract.addBatch();
      }
      subtract.executeBatch();
    }
    delete(connection, ids(connection, EMPTY, times.keySet()));
  }

  @Override
  public boolean purge(Connection connection, long issueId, int most) throws SQLException {
    return delete(connection, issueId, most) >= most;
  }

  /** Deletes about that many rows of an issue; fewer if there are no more. */
  static int delete(Connection connection, long issueId, int most) throws SQLException {
    List<Long> ids = Jdbc.numbers(connection, NEXT, issueId, most);
    delete(connection, ids);
    return ids.size() >= most
        ? ids.size()
        : ids.size() + IssueFacetRows.delete(connection, issueId, most - ids.size());
  }

  private static void delete(Connection connection, List<Long> ids) throws SQLException {
    if (ids.isEmpty()) {
      return;
    }
    for (String table : List.of("issue_tag_counts", "issue_tags")) {
      try (PreparedStatement delete =
          connection.prepareStatement(
              "delete from " + table + " where id = any(cast(? as bigint array))")) {
        delete.setArray(1, Jdbc.bigints(connection, ids));
        delete.executeUpdate();
      }
    }
  }

  private static List<Long> ids(Connection connection, String sql, Collection<Long> of)
      throws SQLException {
    List<Long> ids = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setArray(1, Jdbc.bigints(connection, of));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          ids.add(row.getLong(1));
        }
      }
    }
    return ids;
  }
}
