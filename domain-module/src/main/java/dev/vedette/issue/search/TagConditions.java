package dev.vedette.issue.search;

import dev.vedette.platform.jdbc.SqlText;
import dev.vedette.platform.problem.NotFoundException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Terms about tags, answered by what issues count of their events' tags. A negated term holds where
 * some event has another value, or none, as in Sentry; {@code !has:} where no event has the tag.
 */
final class TagConditions {

  /** So many values are looked for one by one. */
  private static final int FEW = 8;

  private static final String TAGS = "issue_tags";
  private static final String OF_ISSUE = " from issue_tags t where t.issue_id = i.id";
  private static final String COUNTS = " join issue_tag_counts c on c.id = t.id";
  private static final String COUNTED =
      "(select coalesce(sum(c.times_seen), 0) from issue_tags t"
          + COUNTS
          + " where t.issue_id = i.id";
  private static final String KEY_OF_ISSUE =
      " from tag_values k join issue_tags t on t.issue_id = i.id and t.key_id = k.id";
  private static final String OF_KEY =
      " where k.project_id = i.project_id and k.tag_key = '' and k.tag_value = ?";

  private final Connection connection;
  private final SearchScope scope;
  private final Dictionary dictionary;
  private List<Dictionary.Value> environments = List.of();

  TagConditions(Connection connection, SearchScope scope) {
    this.connection = connection;
    this.scope = scope;
    this.dictionary = new Dictionary(connection, scope.projectIds());
  }

  /**
   * An issue has events in the scope's environments.
   *
   * @throws NotFoundException if the organization has no environment of such a name
   */
  Condition environment() throws SQLException {
    List<String> names = scope.environments().stream().filter(name -> !name.isEmpty()).toList();
    if (scope.environments().isEmpty()) {
      return Condition.ALWAYS;
    }
    List<Condition> any = new ArrayList<>();
    if (!names.isEmpty()) {
      check(names);
      environments =
          dictionary.find(
              Dictionary.Source.tag("environment"),
              names.stream().map(Glob::literal).toList(),
              Integer.MAX_VALUE);
      any.add(values(TAGS, environments, SqlText.of("")));
    }
    if (names.size() < scope.environments().size()) {
      any.add(
          Condition.of(
              SqlText.of("exists (select 1" + KEY_OF_ISSUE + OF_KEY + " and t.environment_id = 0)")
                  .string("level")));
    }
    return Condition.any(any);
  }

  private void check(List<String> names) throws SQLException {
    SqlText sql =
        SqlText.of("select count(distinct v.tag_value) from projects p join tag_values v")
            .add(" on v.project_id = p.id and v.tag_key = 'environment' and v.tag_value =")
            .add(" any(cast(? as varchar array))")
            .strings(names)
            .add(" where p.organization_id = ? and p.status = 'active'")
            .number(scope.organizationId());
    try (PreparedStatement select = sql.prepare(connection);
        ResultSet row = select.executeQuery()) {
      row.next();
      if (row.getInt(1) < names.size()) {
        throw new NotFoundException();
      }
    }
  }

  Condition match(Dictionary.Source source, List<Glob> globs, boolean negated) throws SQLException {
    Optional<List<Dictionary.Value>> values = dictionary.find(source, globs);
    if (values.isEmpty()) {
      return wide(source, globs, negated);
    }
    if (values.get().isEmpty()) {
      return Condition.constant(negated);
    }
    return negated
        ? Condition.of(without(sum(values.get())))
        : values(TAGS, values.get(), inEnvironment());
  }

  /** The release that {@code latest} stands for, among others. */
  List<Glob> releases(List<Glob> globs) throws SQLException {
    List<Glob> releases = new ArrayList<>();
    for (Glob glob : globs) {
      if (glob.isLiteral() && glob.text().equals("latest")) {
        releases.addAll(dictionary.latestReleases());
      } else {
        releases.add(glob);
      }
    }
    return releases;
  }

  Condition has(String key, boolean negated) {
    SqlText exists =
        SqlText.of("exists (select 1" + KEY_OF_ISSUE + OF_KEY)
            .string(key)
            .add(inEnvironment())
            .add(")");
    if (negated) {
      return Condition.of(SqlText.of("not ").add(exists));
    }
    return Condition.of(exists)
        .drivenBy(
            SqlText.of("select t.issue_id")
                .add(dictionary.projects(Dictionary.Source.tag(key)))
                .add(" join issue_tags t on t.tag_value_id = v.id")
                .add(inEnvironment()));
  }

  /** Some event's user has that column. */
  Condition hasOfUser(String column, boolean negated) {
    return Condition.of(
            SqlText.of("exists (select 1" + KEY_OF_ISSUE + OF_KEY)
                .string("sentry:user")
                .add(inEnvironment())
                .add(" and exists (select 1 from event_users v where v.tag_value_id =")
                .add(" t.tag_value_id and v." + column + " is not null))"))
        .negated(negated);
  }

  /** An issue has a row of one of these. */
  static Condition values(String table, List<Dictionary.Value> values, SqlText environment) {
    if (values.isEmpty()) {
      return Condition.NEVER;
    }
    List<Long> ids = values.stream().map(Dictionary.Value::id).toList();
    SqlText driver =
        SqlText.of("select t.issue_id from " + table + " t where t.tag_value_id =")
            .add(" any(cast(? as bigint array))")
            .numbers(ids)
            .add(environment);
    if (values.size() > FEW) {
      SqlText many =
          SqlText.of("exists (select 1 from unnest(cast(? as bigint array),")
              .numbers(values.stream().map(Dictionary.Value::key).toList())
              .add(" cast(? as bigint array)) as u(k, v) join " + table)
              .add(" t on t.issue_id = i.id")
              .numbers(ids)
              .add(" and t.key_id = u.k and t.tag_value_id = u.v")
              .add(environment)
              .add(")");
      return Condition.of(many).drivenBy(driver);
    }
    SqlText few = SqlText.of("(");
    String or = "";
    for (Dictionary.Value value : values) {
      few.add(or + "exists (select 1 from " + table + " t where t.issue_id = i.id")
          .add(" and t.key_id = ? and t.tag_value_id = ?")
          .number(value.key())
          .number(value.id())
          .add(environment)
          .add(")");
      or = " or ";
    }
    return Condition.of(few.add(")")).drivenBy(driver);
  }

  /** Events of the issue with one of these. */
  private SqlText sum(List<Dictionary.Value> values) {
    if (values.size() > FEW) {
      return SqlText.of("(select coalesce(sum(c.times_seen), 0) from unnest(")
          .add("cast(? as bigint array), cast(? as bigint array)) as u(k, v) join issue_tags t")
          .numbers(values.stream().map(Dictionary.Value::key).toList())
          .numbers(values.stream().map(Dictionary.Value::id).toList())
          .add(" on t.issue_id = i.id and t.key_id = u.k and t.tag_value_id = u.v")
          .add(inEnvironment())
          .add(COUNTS)
          .add(")");
    }
    SqlText sum = SqlText.of("(0");
    for (Dictionary.Value value : values) {
      sum.add(" + " + COUNTED)
          .add(" and t.key_id = ? and t.tag_value_id = ?")
          .number(value.key())
          .number(value.id())
          .add(inEnvironment())
          .add(")");
    }
    return sum.add(")");
  }

  /** What has more values than are looked up: each issue's own are compared. */
  private Condition wide(Dictionary.Source source, List<Glob> globs, boolean negated) {
    String table = source.from().substring(0, source.from().indexOf(" on "));
    SqlText own =
        SqlText.of(KEY_OF_ISSUE + " join " + table + " on " + source.id() + " = t.tag_value_id")
            .add(negated ? COUNTS : "")
            .add(OF_KEY + " and ")
            .string(source.key())
            .add(Dictionary.matches(source, globs))
            .add(inEnvironment());
    return negated
        ? Condition.of(
            without(SqlText.of("(select coalesce(sum(c.times_seen), 0)").add(own).add(")")))
        : Condition.of(SqlText.of("exists (select 1").add(own).add(")"));
  }

  /** Fewer events than there are. */
  private SqlText without(SqlText sum) {
    SqlText sql = sum.add(" < ");
    if (scope.environments().isEmpty()) {
      return sql.add("i.times_seen");
    }
    return sql.add("(select coalesce(sum(c.times_seen), 0)" + KEY_OF_ISSUE + COUNTS + OF_KEY)
        .string("level")
        .add(inEnvironment())
        .add(")");
  }

  /** A condition of a row {@code t}, once the environments were looked up. */
  SqlText inEnvironment() {
    if (scope.environments().isEmpty()) {
      return new SqlText();
    }
    List<Long> ids = new ArrayList<>(environments.stream().map(Dictionary.Value::id).toList());
    if (scope.environments().contains("")) {
      ids.add(0L);
    }
    if (ids.size() == 1) {
      return SqlText.of(" and t.environment_id = ?").number(ids.get(0));
    }
    return SqlText.of(" and t.environment_id = any(cast(? as bigint array))").numbers(ids);
  }
}
