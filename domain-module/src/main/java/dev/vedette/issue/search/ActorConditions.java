package dev.vedette.issue.search;

import dev.vedette.platform.jdbc.SqlText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Terms about people and teams: who works on an issue, whose bookmark it is, who hears of it. */
final class ActorConditions {

  private static final String USERS =
      "select u.id from members m join users u on u.id = m.user_id where m.organization_id = ?"
          + " and (lower(u.email) = ? or cast(u.id as varchar) = ?)";
  private static final String TEAMS =
      "select id from teams where organization_id = ? and slug = ? and status = 'active'";

  private final Connection connection;
  private final SearchScope scope;

  ActorConditions(Connection connection, SearchScope scope) {
    this.connection = connection;
    this.scope = scope;
  }

  Condition of(Term.Actor term) throws SQLException {
    List<Condition> any = new ArrayList<>();
    for (Term.Who who : term.values()) {
      any.add(term.field() == Field.ASSIGNED ? assigned(who) : kept(term, who));
    }
    return Condition.any(any).negated(term.negated());
  }

  private Condition assigned(Term.Who who) throws SQLException {
    return switch (who.kind()) {
      case NONE -> Condition.of("(i.assigned_user_id is null and i.assigned_team_id is null)");
      case ME, USER -> assigned("i.assigned_user_id", users(who));
      case MY_TEAMS -> assigned("i.assigned_team_id", scope.teamIds());
      case TEAM -> assigned("i.assigned_team_id", ids(TEAMS, who.name().toLowerCase(Locale.ROOT)));
    };
  }

  private static Condition assigned(String column, List<Long> ids) {
    return Condition.any(
        ids.stream()
            .map(
                id ->
                    Condition.of(SqlText.of("coalesce(" + column + ", 0) = ?").number(id))
                        .drivenBy(
                            SqlText.of("select i.id from issues i where " + column + " = ?")
                                .number(id)))
            .toList());
  }

  /** Bookmarks and subscriptions. */
  private Condition kept(Term.Actor term, Term.Who who) throws SQLException {
    if (who.kind() != Term.Who.Kind.ME && who.kind() != Term.Who.Kind.USER) {
      throw new SearchSyntaxException(
          "\"" + term.field().text() + "\" is asked of a user, such as \"me\"", term.column());
    }
    String rows =
        term.field() == Field.BOOKMARKS
            ? "issue_bookmarks m where m.user_id = ?"
            : "issue_subscriptions m where m.is_active = true and m.user_id = ?";
    return Condition.any(
        users(who).stream()
            .map(
                user ->
                    Condition.of(
                            SqlText.of("exists (select 1 from " + rows)
                                .number(user)
                                .add(" and m.issue_id = i.id)"))
                        .drivenBy(SqlText.of("select m.issue_id from " + rows).number(user)))
            .toList());
  }

  private List<Long> users(Term.Who who) throws SQLException {
    if (who.kind() == Term.Who.Kind.ME) {
      return scope.userId().stream().toList();
    }
    String name = who.name().toLowerCase(Locale.ROOT);
    return ids(USERS, name, name);
  }

  private List<Long> ids(String query, String... texts) throws SQLException {
    SqlText sql = SqlText.of(query).number(scope.organizationId());
    for (String text : texts) {
      sql.string(text);
    }
    List<Long> ids = new ArrayList<>();
    try (PreparedStatement select = sql.prepare(connection);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        ids.add(row.getLong(1));
      }
    }
    return ids;
  }
}
