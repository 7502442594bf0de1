package dev.vedette.issue.search;

import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
import dev.vedette.platform.jdbc.Jdbc;
import dev.vedette.platform.jdbc.Keyset;
import dev.vedette.platform.jdbc.SqlText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what issues count of their events' tags. */
class TagRepository {

  private static final String USER = "sentry:user";

  private static final String SUMS =
      " sum(c.times_seen) as n, min(c.first_seen) as f, max(c.last_seen) as l";
  private static final String COUNTS = " join issue_tag_counts c on c.id = t.id";
  private static final String USERS =
      "select u.tag_value_id, v.tag_value, u.ident, u.email, u.username, u.ip_address, u.name,"
          + " u.date_created from event_users u join tag_values v on v.id = u.tag_value_id where ";

  private final Connection connection;

  TagRepository(Connection connection) {
    this.connection = connection;
  }

  /**
   * How tags of an issue are spread.
   *
   * @param keyIds of those that are asked for; empty for all
   */
  List<TagKey> ofIssue(
      long projectId, long issueId, List<String> environments, Optional<List<Long>> keyIds, int top)
      throws SQLException {
    SqlText sql =
        SqlText.of("select k.tag_value as k, v.id, v.tag_value as v, x.* from (select")
            .add(" t.key_id, t.tag_value_id," + SUMS)
            .add(", row_number() over (partition by t.key_id order by sum(c.times_seen) desc,")
            .add(" t.tag_value_id desc) as r, count(*) over (partition by t.key_id) as u,")
            .add(" sum(sum(c.times_seen)) over (partition by t.key_id) as s")
            .add(" from ");
    sql.add(keyIds.isPresent() ? rows(issueId, keyIds.get()) : rows(issueId))
        .add(in(projectId, environments))
        .add(" group by t.key_id, t.tag_value_id) x join tag_values k on k.id = x.key_id")
        .add(" join tag_values v on v.id = x.tag_value_id where x.r <= ? order by x.key_id, x.r")
        .number(Math.max(1, top));
    Map<String, TagKey> keys = new HashMap<>();
    Map<String, List<TagValue>> values = new HashMap<>();
    try (PreparedStatement select = sql.prepare(connection);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        String shown = Tags.shown(row.getString("k"));
        keys.put(shown, new TagKey(shown, row.getLong("u"), row.getLong("s"), List.of()));
        values.computeIfAbsent(shown, each -> new ArrayList<>()).add(value(row, shown));
      }
    }
    return keys.values().stream()
        .map(
            each ->
                new TagKey(
                    each.key(),
                    each.uniqueValues(),
                    each.totalValues(),
                    top == 0 ? List.of() : values.get(each.key())))
        .sorted(Comparator.comparing(TagKey::key))
        .toList();
  }

  private static SqlText rows(long issueId) {
    return SqlText.of("issue_tags t" + COUNTS + " where t.issue_id = ?").number(issueId);
  }

  /**
   * One range of the index for each tag. Of a list of keys, H2 reads the whole issue for {@code
   * any}, and PostgreSQL for a join.
   */
  private static SqlText rows(long issueId, List<Long> keyIds) {
    SqlText sql = SqlText.of("(");
    String or = "";
    for (long key : keyIds) {
      sql.add(or + "select * from issue_tags where issue_id = ? and key_id = ?")
          .number(issueId)
          .number(key);
      or = " union all ";
    }
    return sql.add(") t" + COUNTS + " where 1 = 1");
  }

  private static TagValue value(ResultSet row, String key) throws SQLException {
    return new TagValue(
        row.getLong("id"),
        key,
        row.getString("v"),
        row.getLong("n"),
        Keyset.instant(row.getLong("f")),
        Keyset.instant(row.getLong("l")));
  }

  Page<TagValue> valuesOfIssue(
      long projectId,
      long issueId,
      List<String> environments,
      String key,
      TagSort sort,
      PageRequest request)
      throws SQLException {
    SqlText sql =
        SqlText.of("select v.id, v.tag_value as v, x.n, x.f, x.l from (select t.tag_value_id,")
            .add(SUMS + " from issue_tags t" + COUNTS + " where t.issue_id = ? and t.key_id = ?")
            .number(issueId)
            .number(keyId(projectId, key))
            .add(in(projectId, environments))
            .add(" group by t.tag_value_id) x join tag_values v on v.id = x.tag_value_id");
    Keyset keys = Keyset.of(request);
    if (keys.keyed()) {
      sql.add(" where (x." + sort.column + ", v.id)" + keys.comparison() + "(?, ?)")
          .number(keys.value())
          .number(keys.id());
    }
    sql.add(" order by " + sort.column + keys.direction() + ", id" + keys.direction())
        .add(" limit ? offset ?")
        .number(keys.fetch())
        .number(keys.offset());
    return keys.page(values(sql, key), sort::of, TagValue::id);
  }

  /** The values of a tag of an issue whose numbers are of a range, both ends included. */
  List<TagValue> values(long issueId, long keyId, String key, long least, long most)
      throws SQLException {
    SqlText sql =
        SqlText.of("select v.id, v.tag_value as v, x.n, x.f, x.l from (select t.tag_value_id,")
            .add(SUMS + " from issue_tags t" + COUNTS + " where t.issue_id = ? and t.key_id = ?")
            .number(issueId)
            .number(keyId)
            .add(" and t.tag_value_id between ? and ?")
            .number(least)
            .number(most)
            .add(" group by t.tag_value_id) x join tag_values v on v.id = x.tag_value_id");
    return values(sql, key);
  }

  Page<TagValue> valuesOfProject(
      long projectId, List<String> environments, String key, String part, PageRequest request)
      throws SQLException {
    SqlText sql =
        SqlText.of("select x.id, x.v, x.n, x.f, x.l from (select v.id, v.tag_value as v,")
            .add(SUMS + " from tag_values v join issue_tags t on t.tag_value_id = v.id")
            .add(in(projectId, environments))
            .add(COUNTS + " where v.project_id = ? and v.tag_key = ?")
            .number(projectId)
            .string(Tags.stored(key));
    if (!part.isEmpty()) {
      sql.add(" and ").add(GlobSql.lower("lower(v.tag_value)", Glob.literal(part).contained()));
    }
    sql.add(" group by v.id, v.tag_value) x order by l desc, id desc limit ? offset ?")
        .number(request.limit() + 1L)
        .number(request.offset());
    return Page.ofOffset(values(sql, key), request);
  }

  private List<TagValue> values(SqlText sql, String key) throws SQLException {
    List<TagValue> values = new ArrayList<>();
    try (PreparedStatement select = sql.prepare(connection);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        values.add(value(row, Tags.shown(Tags.stored(key))));
      }
    }
    return values;
  }

  List<TagKey> keys(Collection<Long> projectIds) throws SQLException {
    SqlText sql =
        SqlText.of("select k.tag_value, count(*) from unnest(cast(? as bigint array)) as p(id)")
            .numbers(projectIds)
            .add(" join tag_values k on k.project_id = p.id and k.tag_key = ''")
            .add(" join tag_values v on v.project_id = p.id and v.tag_key = k.tag_value")
            .add(" group by k.tag_value");
    Map<String, Long> counts = new HashMap<>();
    try (PreparedStatement select = sql.prepare(connection);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        counts.merge(Tags.shown(row.getString(1)), row.getLong(2), Long::sum);
      }
    }
    return counts.entrySet().stream()
        .map(each -> new TagKey(each.getKey(), each.getValue(), 0, List.of()))
        .sorted(Comparator.comparing(TagKey::key))
        .toList();
  }

  boolean exists(long projectId, String key) throws SQLException {
    return keyId(projectId, key) != 0;
  }

  /** The number of a tag; 0 if no event has it. */
  long keyId(long projectId, String key) throws SQLException {
    SqlText sql =
        SqlText.of("select id from tag_values where project_id = ? and tag_key = ''")
            .number(projectId)
            .add(" and tag_value = ?")
            .string(Tags.stored(key));
    try (PreparedStatement select = sql.prepare(connection);
        ResultSet row = select.executeQuery()) {
      return row.next() ? row.getLong(1) : 0;
    }
  }

  /** A condition of a row {@code t}. */
  private SqlText in(long projectId, List<String> environments) throws SQLException {
    return environments.isEmpty()
        ? new SqlText()
        : SqlText.of(" and t.environment_id = any(cast(? as bigint array))")
            .numbers(environmentIds(List.of(projectId), environments));
  }

  private List<Long> environmentIds(Collection<Long> projects, List<String> environments)
      throws SQLException {
    List<Long> ids = new ArrayList<>();
    if (environments.contains("")) {
      ids.add(0L);
    }
    new Dictionary(connection, List.copyOf(projects))
        .find(
            Dictionary.Source.tag("environment"),
            environments.stream().map(Glob::literal).toList(),
            Integer.MAX_VALUE)
        .forEach(value -> ids.add(value.id()));
    return ids;
  }

  Map<Long, EventUser> users(Collection<Long> valueIds) throws SQLException {
    SqlText sql =
        SqlText.of(USERS + "u.tag_value_id = any(cast(? as bigint array))").numbers(valueIds);
    Map<Long, EventUser> users = new HashMap<>();
    users(sql).forEach(user -> users.put(user.id(), user));
    return users;
  }

  Page<EventUser> usersOfProject(long projectId, String query, PageRequest request)
      throws SQLException {
    SqlText sql = SqlText.of(USERS + "u.project_id = ?").number(projectId);
    if (!query.isEmpty()) {
      int colon = query.indexOf(':');
      String value = query.substring(colon + 1);
      switch (query.substring(0, Math.max(0, colon))) {
        case "id" -> sql.add(" and u.ident = ?").string(value);
        case "email" -> sql.add(" and u.email = ?").string(value);
        case "username" -> sql.add(" and u.username = ?").string(value);
        case "ip" -> sql.add(" and u.ip_address = ?").string(value);
        default -> {
          return Page.ofOffset(List.of(), request);
        }
      }
    }
    sql.add(" order by u.project_id desc, u.tag_value_id desc limit ? offset ?")
        .number(request.limit() + 1L)
        .number(request.offset());
    return Page.ofOffset(users(sql), request);
  }

  private List<EventUser> users(SqlText sql) throws SQLException {
    List<EventUser> users = new ArrayList<>();
    try (PreparedStatement select = sql.prepare(connection);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        users.add(
            new EventUser(
                row.getLong("tag_value_id"),
                row.getString("tag_value"),
                Optional.ofNullable(row.getString("ident")),
                Optional.ofNullable(row.getString("email")),
                Optional.ofNullable(row.getString("username")),
                Optional.ofNullable(row.getString("ip_address")),
                Optional.ofNullable(row.getString("name")),
                Jdbc.instant(row, "date_created")));
      }
    }
    return users;
  }

  /** By the tag of the level, which every event has; users by theirs. */
  Map<Long, Sight> sights(
      Collection<Long> projectIds, Collection<Long> issueIds, List<String> environments)
      throws SQLException {
    SqlText sql =
        SqlText.of("select t.issue_id, k.tag_value as k,")
            .add(SUMS + ", count(distinct t.tag_value_id) as u from unnest(")
            .add("cast(? as bigint array)) as p(id) join tag_values k on k.project_id = p.id")
            .numbers(projectIds)
            .add(" and k.tag_key = '' and (k.tag_value = 'level' or k.tag_value = '" + USER + "')")
            .add(" cross join unnest(cast(? as bigint array)) as i(id)")
            .numbers(issueIds)
            .add(" join issue_tags t on t.issue_id = i.id and t.key_id = k.id")
            .add(" and t.environment_id = any(cast(? as bigint array))")
            .numbers(environmentIds(projectIds, environments))
            .add(COUNTS + " group by t.issue_id, k.tag_value");
    Map<Long, Sight> sights = new HashMap<>();
    Map<Long, Long> users = new HashMap<>();
    try (PreparedStatement select = sql.prepare(connection);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        if (row.getString("k").equals(USER)) {
          users.put(row.getLong(1), row.getLong("u"));
        } else {
          sights.put(
              row.getLong(1),
              new Sight(
                  row.getLong("n"),
                  0,
                  Keyset.instant(row.getLong("f")),
                  Keyset.instant(row.getLong("l"))));
        }
      }
    }
    sights.replaceAll(
        (id, sight) ->
            new Sight(
                sight.count(), users.getOrDefault(id, 0L), sight.firstSeen(), sight.lastSeen()));
    return sights;
  }
}
