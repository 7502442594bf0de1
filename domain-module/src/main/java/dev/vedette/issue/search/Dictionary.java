package dev.vedette.issue.search;

import dev.vedette.event.Facet;
import dev.vedette.platform.jdbc.SqlText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks up the numbers of tag values, in the projects of a search. */
final class Dictionary {

  /** More values than these are not looked up but compared issue by issue. */
  static final int MOST = 1000;

  private static final String PROJECTS = " from unnest(cast(? as bigint array)) as p(id) join ";

  private final Connection connection;
  private final List<Long> projects;

  Dictionary(Connection connection, List<Long> projects) {
    this.connection = connection;
    this.projects = projects;
  }

  /**
   * Where values are found: the dictionary itself, or what is known of users.
   *
   * @param key of the tag that the values belong to, as it is stored
   * @param number of the key; 0 if it differs by project and has to be looked up
   * @param from the table with the alias {@code v} and its join with {@code p}
   * @param id column of {@code v}
   * @param text column of {@code v}
   */
  record Source(String key, long number, String from, String id, String text) {

    static Source tag(String key) {
      return of(key, 0);
    }

    static Source facet(Facet facet) {
      return of(facet.key(), facet.number());
    }

    private static Source of(String key, long number) {
      String from = "tag_values v on v.project_id = p.id and v.tag_key = ?";
      return new Source(key, number, from, "v.id", "v.tag_value");
    }

    /** A column of the users. */
    static Source user(String column) {
      return new Source(
          "sentry:user",
          0,
          "event_users v on v.project_id = p.id",
          "v.tag_value_id",
          "v." + column);
    }

    private boolean isTag() {
      return id.equals("v.id");
    }
  }

  /**
   * A value of a tag.
   *
   * @param key number of the tag's name
   */
  record Value(long key, long id) {}

  /** Those that match one of the patterns; empty if they are more than {@value #MOST}. */
  Optional<List<Value>> find(Source source, List<Glob> globs) throws SQLException {
    List<Value> values = find(source, globs, MOST + 1);
    return values.size() > MOST ? Optional.empty() : Optional.of(values);
  }

  /** The first of those that match one of the patterns. */
  List<Value> find(Source source, List<Glob> globs, int most) throws SQLException {
    SqlText found =
        SqlText.of("(select p.id as project_id, " + source.id() + " as id")
            .add(projects(source))
            .add(" where ")
            .add(matches(source, globs))
            .add(" limit " + most + ") x");
    SqlText sql =
        source.number() > 0
            ? SqlText.of("select " + source.number() + ", x.id from ").add(found)
            : SqlText.of("select k.id, x.id from ")
                .add(found)
                .add(" join tag_values k on k.project_id = x.project_id")
                .add(" and k.tag_key = '' and k.tag_value = ?")
                .string(source.key());
    List<Value> values = new ArrayList<>();
    try (PreparedStatement select = sql.prepare(connection);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        values.add(new Value(row.getLong(1), row.getLong(2)));
      }
    }
    return values;
  }

  /** The projects of the search, joined with the source. */
  SqlText projects(Source source) {
    SqlText sql = SqlText.of(PROJECTS).numbers(projects).add(source.from());
    return source.isTag() ? sql.string(source.key()) : sql;
  }

  static SqlText matches(Source source, List<Glob> globs) {
    List<String> literals =
        globs.stream().filter(Glob::isLiteral).map(Glob::text).distinct().toList();
    SqlText sql = SqlText.of("(");
    String or = "";
    if (literals.size() == 1) {
      sql.add(source.text() + " = ?").string(literals.get(0));
      or = " or ";
    } else if (!literals.isEmpty()) {
      sql.add(source.text() + " = any(cast(? as varchar array))").strings(literals);
      or = " or ";
    }
    for (Glob glob : globs) {
      if (!glob.isLiteral()) {
        sql.add(or).add(GlobSql.matches(source.text(), glob));
        or = " or ";
      }
    }
    return sql.add(")");
  }

  /** The release that was first seen last, for each project that knows one. */
  List<Glob> latestReleases() throws SQLException {
    List<Glob> releases = new ArrayList<>();
    SqlText sql = new SqlText();
    String between = "(";
    for (long project : projects) {
      sql.add(between)
          .add(
              "select version from release_sightings where project_id = ? order by project_id"
                  + " desc,")
          .number(project)
          .add(" first_seen desc, version desc limit 1)");
      between = " union all (";
    }
    if (projects.isEmpty()) {
      return releases;
    }
    try (PreparedStatement select = sql.prepare(connection);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        releases.add(Glob.literal(row.getString(1)));
      }
    }
    return releases;
  }
}
