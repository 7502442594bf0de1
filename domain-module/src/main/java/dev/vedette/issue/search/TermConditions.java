package dev.vedette.issue.search;

import dev.vedette.event.Facet;
import dev.vedette.platform.jdbc.SqlText;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Says in SQL what a term asks of a row {@code i} of issues; looks up what it names. */
final class TermConditions {

  /** So long after its first event an issue is new; then it is ongoing, written or not. */
  private static final Duration NEW_FOR = Duration.ofDays(7);

  private static final String UNRESOLVED = "i.status = 'unresolved'";

  private final TagConditions tags;
  private final FacetConditions facets;
  private final ActorConditions actors;
  private final IdConditions ids;
  private final ActivityConditions activity;
  private final Instant now;

  TermConditions(Connection connection, SearchScope scope, TagConditions tags, Instant now) {
    this.tags = tags;
    this.facets = new FacetConditions(new Dictionary(connection, scope.projectIds()), tags);
    this.actors = new ActorConditions(connection, scope);
    this.ids = new IdConditions(connection, scope);
    this.activity = new ActivityConditions(now);
    this.now = now;
  }

  Condition of(Term term) throws SQLException {
    if (term instanceof Term.Phrase phrase) {
      return Condition.of(GlobSql.lower("i.search_text", phrase.text().contained()));
    } else if (term instanceof Term.Is is) {
      return Condition.any(is.states().stream().map(this::state).toList()).negated(is.negated());
    } else if (term instanceof Term.Has has) {
      return has(has);
    } else if (term instanceof Term.Match match) {
      return match(match);
    } else if (term instanceof Term.Actor actor) {
      return actors.of(actor);
    } else if (term instanceof Term.Number number) {
      return number(number);
    } else if (term instanceof Term.Time time) {
      return time(time);
    } else {
      Term.Flag flag = (Term.Flag) term;
      boolean unhandled = (flag.field() == Field.UNHANDLED) == flag.value();
      return tags.match(Dictionary.Source.tag("handled"), List.of(Glob.literal("no")), !unhandled);
    }
  }

  private Condition state(State state) {
    return switch (state) {
      case UNRESOLVED, RESOLVED, IGNORED -> Condition.of("i.status = '" + state.text() + "'");
      case REPROCESSING, LINKED -> Condition.NEVER;
      case UNLINKED -> Condition.ALWAYS;
      case ASSIGNED ->
          Condition.of("(i.assigned_user_id is not null or i.assigned_team_id is not null)");
      case UNASSIGNED ->
          Condition.of("(i.assigned_user_id is null and i.assigned_team_id is null)");
      case FOR_REVIEW -> Condition.of("(" + UNRESOLVED + " and i.inbox_at is not null)");
      case NEW -> aged(" and coalesce(i.substatus, '') = 'new' and i.first_seen >= ?)");
      case ONGOING ->
          aged(
              " and (coalesce(i.substatus, 'ongoing') = 'ongoing'"
                  + " or i.substatus = 'new' and i.first_seen < ?))");
      default -> Condition.of(SqlText.of("coalesce(i.substatus, '') = ?").string(state.text()));
    };
  }

  private Condition aged(String sql) {
    return Condition.of(SqlText.of("(" + UNRESOLVED + sql).time(now.minus(NEW_FOR)));
  }

  private Condition has(Term.Has term) throws SQLException {
    Field field = term.key().field();
    return switch (field) {
      case TAG -> tags.has(term.key().tag(), term.negated());
      case FACET -> facets.has(facet(term.key()), term.negated());
      case REGRESSED_IN -> regressed(SqlText.of("a.release is not null")).negated(term.negated());
      case USER_ID -> tags.hasOfUser("ident", term.negated());
      case USER_EMAIL -> tags.hasOfUser("email", term.negated());
      case USER_NAME -> tags.hasOfUser("username", term.negated());
      case USER_IP -> tags.hasOfUser("ip_address", term.negated());
      case HANDLED, UNHANDLED -> tags.has("handled", term.negated());
      case ASSIGNED -> state(State.ASSIGNED).negated(term.negated());
      case BOOKMARKS ->
          Condition.of("exists (select 1 from issue_bookmarks m where m.issue_id = i.id)")
              .negated(term.negated());
      case SUBSCRIBED ->
          Condition.of(
                  "exists (select 1 from issue_subscriptions m where m.issue_id = i.id"
                      + " and m.is_active = true)")
              .negated(term.negated());
      case FIRST_RELEASE, LOCATION, SDK, ERROR_TYPE, ERROR_VALUE ->
          Condition.of("i." + column(field) + " is not null").negated(term.negated());
      case CULPRIT -> Condition.of("i.culprit <> ''").negated(term.negated());
      default -> Condition.constant(!term.negated());
    };
  }

  private Condition match(Term.Match term) throws SQLException {
    Field field = term.key().field();
    return switch (field) {
      case TAG -> tag(term);
      case FACET -> facets.match(facet(term.key()), term.values(), term.negated());
      case PLATFORM -> latestOrAny(Facet.PLATFORM, term);
      case SDK -> latestOrAny(Facet.SDK_NAME, term);
      case ERROR_TYPE -> latestOrAny(Facet.ERROR_TYPE, term);
      case REGRESSED_IN -> regressedIn(term);
      case USER_ID -> user("ident", term);
      case USER_EMAIL -> user("email", term);
      case USER_NAME -> user("username", term);
      case USER_IP -> user("ip_address", term);
      case ISSUE -> ids.shortIds(term);
      case EVENT_ID -> ids.events(term);
      case CATEGORY, ISSUE_TYPE ->
          Condition.constant(
              term.values().stream().anyMatch(glob -> glob.lower().matches("error"))
                  != term.negated());
      case PROJECT -> Condition.ALWAYS; // the scope was narrowed to them
      case MESSAGE ->
          anyOf(
              term,
              term.values().stream()
                  .map(glob -> GlobSql.lower("i.search_text", glob.contained()))
                  .toList());
      case FIRST_RELEASE -> column("first_release", term, tags.releases(term.values()));
      default -> column(column(field), term, term.values());
    };
  }

  private static Facet facet(Term.Key key) {
    return Facet.named(key.tag()).orElseThrow();
  }

  /** The latest event has it, whose value is known of issues from before facets; or any has. */
  private Condition latestOrAny(Facet facet, Term.Match term) throws SQLException {
    Term.Match positive = new Term.Match(term.key(), term.values(), false, term.column());
    Condition latest = column(column(term.key().field()), positive, term.values());
    Condition any = facets.own(facet, term.values(), false);
    return term.negated()
        ? FacetConditions.both(latest.negated(true), facets.own(facet, term.values(), true))
        : Condition.any(List.of(latest, any));
  }

  private Condition regressedIn(Term.Match term) throws SQLException {
    List<Condition> any = new ArrayList<>();
    for (Glob release : tags.releases(term.values())) {
      any.add(regressed(GlobSql.matches("a.release", release)));
    }
    return Condition.any(any).negated(term.negated());
  }

  private static Condition regressed(SqlText release) {
    return Condition.of(
        SqlText.of("exists (select 1 from issue_activities a where a.issue_id = i.id and ")
            .add(release)
            .add(")"));
  }

  private Condition tag(Term.Match term) throws SQLException {
    String key = term.key().tag();
    List<Glob> values = key.equals("sentry:release") ? tags.releases(term.values()) : term.values();
    return tags.match(Dictionary.Source.tag(key), values, term.negated());
  }

  private Condition user(String column, Term.Match term) throws SQLException {
    return tags.match(Dictionary.Source.user(column), term.values(), term.negated());
  }

  private static Condition column(String column, Term.Match term, List<Glob> globs) {
    String text = "coalesce(i." + column + ", '')";
    return anyOf(term, globs.stream().map(glob -> GlobSql.matches(text, glob)).toList());
  }

  private static Condition anyOf(Term.Match term, List<SqlText> parts) {
    return Condition.any(parts.stream().map(Condition::of).toList()).negated(term.negated());
  }

  private static String column(Field field) {
    return switch (field) {
      case PRIORITY -> "priority";
      case TITLE -> "title";
      case CULPRIT -> "culprit";
      case LOCATION -> "location";
      case EVENT_TYPE -> "type";
      case ERROR_TYPE -> "error_type";
      case ERROR_VALUE -> "error_value";
      case PLATFORM -> "platform";
      case SDK -> "sdk_name";
      case FIRST_RELEASE -> "first_release";
      default -> throw new IllegalStateException(field.toString());
    };
  }

  private Condition number(Term.Number term) {
    String column =
        switch (term.field()) {
          case TIMES_SEEN -> "i.times_seen";
          case USER_COUNT -> "i.user_count";
          case ISSUE_ID -> "i.id";
          default -> null; // the scope was narrowed to these projects
        };
    if (column == null) {
      return Condition.ALWAYS;
    }
    boolean exact = term.values().stream().allMatch(range -> range.least() == range.most());
    if (term.field() == Field.ISSUE_ID && exact) {
      return IdConditions.among(term.values().stream().map(Term.Range::least).toList())
          .negated(term.negated());
    }
    List<Condition> any = new ArrayList<>();
    for (Term.Range range : term.values()) {
      any.add(
          Condition.of(
              SqlText.of("(" + column + " >= ? and " + column + " <= ?)")
                  .number(range.least())
                  .number(range.most())));
    }
    return Condition.any(any).negated(term.negated());
  }

  private Condition time(Term.Time term) {
    var from = term.from().map(moment -> moment.resolve(now));
    var to = term.to().map(moment -> moment.resolve(now));
    if (term.field() == Field.TIMESTAMP) {
      return activity.between(from, to).negated(term.negated());
    }
    String column = term.field() == Field.FIRST_SEEN ? "i.first_seen" : "i.last_seen";
    SqlText sql = SqlText.of("(");
    String and = "";
    if (from.isPresent()) {
      sql.add(column + " >= ?").time(from.get());
      and = " and ";
    }
    if (to.isPresent()) {
      sql.add(and + column + " < ?").time(to.get());
    }
    return Condition.of(sql.add(")")).negated(term.negated());
  }
}
