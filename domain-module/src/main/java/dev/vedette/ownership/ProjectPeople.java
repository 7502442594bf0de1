package dev.vedette.ownership;

import dev.vedette.platform.jdbc.Jdbc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who may be told of a project: active users of its organization who reach it. Each answer is one
 * query by an index, in the caller's transaction.
 */
public final class ProjectPeople {

  /** Most people of one answer. */
  public static final int MOST = 1000;

  private static final int RECENT = 20;

  private static final String OF_PROJECT =
      " from projects p join organizations o on o.id = p.organization_id"
          + " join members m on m.organization_id = p.organization_id"
          + " join users u on u.id = m.user_id and u.is_active = true";

  /** Whether a member of the project's organization belongs to one of the project's teams. */
  private static final String IN_TEAM =
      "exists (select 1 from team_members t join project_teams x on x.team_id = t.team_id"
          + " where t.member_id = m.id and x.project_id = p.id)";

  /** As {@link dev.vedette.organization.Access#reaches} decides. */
  private static final String REACHES =
      " and (o.open_membership = true or m.role in ('owner', 'manager') or " + IN_TEAM + ")";

  private final Connection connection;
  private final long projectId;

  /** The people of a project. */
  public ProjectPeople(Connection connection, long projectId) {
    this.connection = connection;
    this.projectId = projectId;
  }

  /** Those owners that exist and reach the project, in the order of the names. */
  public Map<OwnerName, Owner> named(Collection<OwnerName> names) throws SQLException {
    Map<OwnerName, Owner> found = new HashMap<>();
    List<String> users = texts(names, false);
    if (!users.isEmpty()) {
      String sql =
          "select u.id, u.email, u.name"
              + OF_PROJECT
              + " where p.id = ? and u.email = any(cast(? as varchar array))"
              + REACHES;
      owners(sql, users, found, false);
    }
    List<String> teams = texts(names, true);
    if (!teams.isEmpty()) {
      String sql =
          "select t.id, t.slug as email, t.slug as name from project_teams x"
              + " join teams t on t.id = x.team_id and t.status = 'active'"
              + " where x.project_id = ? and t.slug = any(cast(? as varchar array))";
      owners(sql, teams, found, true);
    }
    Map<OwnerName, Owner> ordered = new LinkedHashMap<>();
    for (OwnerName name : names) {
      if (found.containsKey(name)) {
        ordered.put(name, found.get(name));
      }
    }
    return ordered;
  }

  private void owners(String sql, List<String> texts, Map<OwnerName, Owner> found, boolean team)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setLong(1, projectId);
      select.setArray(2, Jdbc.texts(connection, texts));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          String key = row.getString("email");
          found.put(
              new OwnerName(team, key),
              new Owner(team, row.getLong("id"), row.getString("name"), team ? "" : key));
        }
      }
    }
  }

  private static List<String> texts(Collection<OwnerName> names, boolean team) {
    return names.stream()
        .filter(name -> name.team() == team)
        .map(OwnerName::name)
        .distinct()
        .toList();
  }

  /** Users of the project's teams; of many, some. */
  public Set<Long> members() throws SQLException {
    return users(
        "select u.id" + OF_PROJECT + " where p.id = ? and " + IN_TEAM + " order by u.id limit ?",
        MOST);
  }

  /** Those of them who were active last. */
  public Set<Long> recentlyActive() throws SQLException {
    return users(
        "select u.id"
            + OF_PROJECT
            + " where p.id = ? and "
            + IN_TEAM
            + " order by u.last_active desc nulls last, u.id limit ?",
        RECENT);
  }

  private Set<Long> users(String sql, int most) throws SQLException {
    return Set.copyOf(Jdbc.numbers(connection, sql, projectId, most));
  }

  /** Users of a team of the project; none if it is none. */
  public Set<Long> ofTeam(long teamId) throws SQLException {
    String sql =
        "select u.id from project_teams x"
            + " join teams t on t.id = x.team_id and t.status = 'active'"
            + " join team_members tm on tm.team_id = t.id join members m on m.id = tm.member_id"
            + " join users u on u.id = m.user_id and u.is_active = true"
            + " where x.project_id = ? and x.team_id = ? order by u.id limit ?";
    Set<Long> users = new LinkedHashSet<>();
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setLong(1, projectId);
      select.setLong(2, teamId);
      select.setInt(3, MOST);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          users.add(row.getLong(1));
        }
      }
    }
    return users;
  }

  /** Teams of the project by slug, and then people who reach it by name. */
  List<Owner> candidates() throws SQLException {
    List<Owner> all = new ArrayList<>();
    String teams =
        "select t.id, t.slug as name, '' as email from project_teams x"
            + " join teams t on t.id = x.team_id and t.status = 'active'"
            + " where x.project_id = ? order by t.slug limit ?";
    String users =
        "select u.id, u.name, u.email"
            + OF_PROJECT
            + " where p.id = ?"
            + REACHES
            + " order by u.name, u.id limit ?";
    for (boolean team : new boolean[] {true, false}) {
      try (PreparedStatement select = connection.prepareStatement(team ? teams : users)) {
        select.setLong(1, projectId);
        select.setInt(2, MOST);
        try (ResultSet row = select.executeQuery()) {
          while (row.next()) {
            all.add(
                new Owner(team, row.getLong("id"), row.getString("name"), row.getString("email")));
          }
        }
      }
    }
    return all;
  }

  /** Whether a team belongs to the project. */
  public boolean hasTeam(long teamId) throws SQLException {
    return !ids(
            "select x.team_id from project_teams x join teams t on t.id = x.team_id"
                + " and t.status = 'active' where x.project_id = ?"
                + " and x.team_id = any(cast(? as bigint array))",
            List.of(teamId))
        .isEmpty();
  }

  /** Those of these users who reach the project. */
  public Set<Long> reaching(Collection<Long> userIds) throws SQLException {
    return userIds.isEmpty()
        ? Set.of()
        : ids(
            "select u.id"
                + OF_PROJECT
                + " where p.id = ? and u.id = any(cast(? as bigint array))"
                + REACHES,
            userIds);
  }

  private Set<Long> ids(String sql, Collection<Long> wanted) throws SQLException {
    List<Long> found = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setLong(1, projectId);
      select.setArray(2, Jdbc.bigints(connection, wanted));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(row.getLong(1));
        }
      }
    }
    return Set.copyOf(found);
  }
}
