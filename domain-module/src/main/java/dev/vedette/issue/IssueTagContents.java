package dev.vedette.issue;

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
import java.util.SortedSet;
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
      "select key_id, tag_value_id, environment_id, sum(times_seen) as times_seen,"
          + " min(first_seen) as first_seen, max(last_seen) as last_seen from issue_tags"
          + " where issue_id = any(cast(? as bigint array))"
          + " group by key_id, tag_value_id, environment_id";
  private static final String SUBTRACT =
      "update issue_tags set times_seen = times_seen - ? where issue_id = ? and key_id = ?"
          + " and tag_value_id = ? and environment_id = ?";
  private static final String DROP =
      "delete from issue_tags where issue_id = ? and key_id = ? and tag_value_id = ?"
          + " and environment_id = ? and times_seen <= 0";
  private static final String NEXT =
      "select key_id, tag_value_id from %s where issue_id = ?"
          + " order by issue_id, key_id, tag_value_id, environment_id limit ?";
  private static final String PURGE =
      "delete from %s where issue_id = ? and key_id <= ?"
          + " and (key_id < ? or tag_value_id <= ?)";

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
    IssueTagWriter.add(connection, rows);
    try (PreparedStatement delete =
        connection.prepareStatement(
            "delete from issue_tags where issue_id = any(cast(? as bigint array))")) {
      delete.setArray(1, Jdbc.bigints(connection, from));
      delete.executeUpdate();
    }
    IssueFacetRows.merge(connection, from, into);
  }

  @Override
  public void move(Connection connection, Collection<Long> events, long into) throws SQLException {
    List<Long> all = List.copyOf(events);
    for (int i = 0; i < all.size(); i += CHUNK) {
      moveSome(connection, all.subList(i, Math.min(all.size(), i + CHUNK)), into);
    }
  }

  private static void moveSome(Connection connection, List<Long> events, long into)
      throws SQLException {
    Map<IssueTagRow.Key, IssueTagRow> lost = new HashMap<>();
    Map<IssueTagRow.Key, IssueTagRow> won = new HashMap<>();
    SortedSet<IssueTagRow.Key> facets = new TreeSet<>();
    for (StoredTags.Tagged event : StoredTags.read(connection, events)) {
      if (event.issueId() != into) {
        IssueTagRow.add(lost, event.issueId(), event.occurredAt(), event.tags());
        IssueTagRow.add(won, into, event.occurredAt(), event.tags());
        long environment = event.tags().environment();
        for (TagNumbers.Pair facet : event.facets()) {
          facets.add(new IssueTagRow.Key(into, facet.key(), facet.value(), environment));
        }
      }
    }
    if (lost.isEmpty()) {
      return;
    }
    List<IssueTagRow> rows =
        lost.values().stream().sorted((a, b) -> a.key.compareTo(b.key)).toList();
    try (PreparedStatement subtract = connection.prepareStatement(SUBTRACT);
        PreparedStatement drop = connection.prepareStatement(DROP)) {
      for (IssueTagRow row : rows) {
        subtract.setLong(1, row.timesSeen);
        bind(subtract, 2, row.key);
        subtract.addBatch();
        bind(drop, 1, row.key);
        drop.addBatch();
      }
      subtract.executeBatch();
      drop.executeBatch();
    }
    IssueTagWriter.add(connection, new ArrayList<>(won.values()));
    IssueFacetRows.insert(connection, facets);
  }

  private static void bind(PreparedStatement statement, int first, IssueTagRow.Key key)
      throws SQLException {
    statement.setLong(first, key.issueId());
    statement.setLong(first + 1, key.keyId());
    statement.setLong(first + 2, key.valueId());
    statement.setLong(first + 3, key.environmentId());
  }

  @Override
  public boolean purge(Connection connection, long issueId, int most) throws SQLException {
    return delete(connection, issueId, most) >= most;
  }

  /** Deletes about that many rows of an issue; fewer if there are no more. */
  static int delete(Connection connection, long issueId, int most) throws SQLException {
    int tags = delete(connection, "issue_tags", issueId, most);
    return tags >= most ? tags : tags + delete(connection, "issue_facets", issueId, most - tags);
  }

  private static int delete(Connection connection, String table, long issueId, int most)
      throws SQLException {
    long key = 0;
    long value = 0;
    int found = 0;
    try (PreparedStatement select = connection.prepareStatement(NEXT.formatted(table))) {
      select.setLong(1, issueId);
      select.setInt(2, most);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          key = row.getLong(1);
          value = row.getLong(2);
          found++;
        }
      }
    }
    if (found > 0) {
      try (PreparedStatement delete = connection.prepareStatement(PURGE.formatted(table))) {
        delete.setLong(1, issueId);
        delete.setLong(2, key);
        delete.setLong(3, key);
        delete.setLong(4, value);
        delete.executeUpdate();
      }
    }
    return found;
  }
}
