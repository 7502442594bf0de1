package dev.vedette.issue.search;

import dev.vedette.event.Facet;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gives a term its type: what its key is about decides how its values are read. */
final class TermReader {

  private static final String STATES =
      Arrays.stream(State.values()).map(State::text).collect(Collectors.joining(", ", "[", "]"));

  private TermReader() {}

  static Term read(RawTerm term) {
    if (term.isWords()) {
      return new Term.Phrase(glob(term.value()), term.column());
    }
    if (term.key().equals("has") && !term.tag()) {
      return has(term);
    }
    Term.Key key = term.tag() ? Tags.key(term.key()) : key(term.key(), term.column());
    return switch (key.field().kind) {
      case STATE -> new Term.Is(each(term, value -> state(term, value)), term.negated(), at(term));
      case ACTOR ->
          new Term.Actor(key.field(), each(term, TermReader::who), term.negated(), at(term));
      case NUMBER ->
          new Term.Number(key.field(), each(term, Numbers::range), term.negated(), at(term));
      case TIME -> Times.term(term, key.field());
      case FLAG -> new Term.Flag(key.field(), flag(term, only(term)) != term.negated(), at(term));
      case TEXT -> text(term, key);
    };
  }

  /** An empty text means that there is none. */
  private static Term text(RawTerm term, Term.Key key) {
    if (!term.list() && term.value().text().isEmpty()) {
      return new Term.Has(key, !term.negated(), at(term));
    }
    return new Term.Match(key, globs(term, key), term.negated(), at(term));
  }

  private static List<Glob> globs(RawTerm term, Term.Key key) {
    boolean flag =
        key.field() == Field.FACET && Facet.named(key.tag()).filter(Facet::isFlag).isPresent();
    return flag
        ? each(term, value -> Glob.literal(Boolean.toString(flag(term, value))))
        : each(term, TermReader::glob);
  }

  private static Term has(RawTerm term) {
    RawTerm.Value value = only(term);
    boolean tag = !value.quoted() && value.text().startsWith("tags[") && value.text().endsWith("]");
    String name =
        tag ? value.text().substring("tags[".length(), value.text().length() - 1) : value.text();
    if (name.isEmpty() || name.length() > IssueSearch.MAX_KEY) {
      throw new SearchSyntaxException("\"has:\" needs the name of a tag", value.column());
    }
    Term.Key key = tag ? Tags.key(name) : key(name, value.column());
    return new Term.Has(key, term.negated(), at(term));
  }

  private static Term.Key key(String name, int column) {
    if (Field.isUnsearchable(name)) {
      throw new SearchSyntaxException(
          "\"" + name + "\" cannot be searched here; tags[" + name + "] means a tag of that name",
          column);
    }
    return Field.key(name);
  }

  private static State state(RawTerm term, RawTerm.Value value) {
    return State.named(value.text())
        .orElseThrow(
            () ->
                new SearchSyntaxException(
                    "Invalid value for \"" + term.key() + "\" search, valid values are " + STATES,
                    value.column()));
  }

  private static Term.Who who(RawTerm.Value value) {
    String text = value.text();
    return switch (text) {
      case "me" -> new Term.Who(Term.Who.Kind.ME, "");
      case "my_teams" -> new Term.Who(Term.Who.Kind.MY_TEAMS, "");
      case "none" -> new Term.Who(Term.Who.Kind.NONE, "");
      case "", "#" -> throw new SearchSyntaxException("A name is missing", value.column());
      default ->
          text.startsWith("#")
              ? new Term.Who(Term.Who.Kind.TEAM, text.substring(1))
              : new Term.Who(Term.Who.Kind.USER, text);
    };
  }

  private static boolean flag(RawTerm term, RawTerm.Value value) {
    return switch (value.text()) {
      case "1", "true" -> true;
      case "0", "false" -> false;
      default ->
          throw new SearchSyntaxException(
              "\"" + term.key() + "\" is either true or false", value.column());
    };
  }

  private static RawTerm.Value only(RawTerm term) {
    if (term.list()) {
      throw new SearchSyntaxException("\"" + term.key() + "\" takes no list", term.column());
    }
    return term.value();
  }

  private static Glob glob(RawTerm.Value value) {
    if (value.text().length() > IssueSearch.MAX_VALUE) {
      throw new SearchSyntaxException(
          "A value has at most " + IssueSearch.MAX_VALUE + " characters", value.column());
    }
    Glob glob = Glob.parse(value.text());
    if (glob.parts().size() > IssueSearch.MAX_STARS + 1) {
      throw new SearchSyntaxException(
          "A value has at most " + IssueSearch.MAX_STARS + " stars", value.column());
    }
    return glob;
  }

  private static <T> List<T> each(RawTerm term, Function<RawTerm.Value, T> reading) {
    return term.values().stream().map(reading).toList();
  }

  private static int at(RawTerm term) {
    return term.column();
  }
}
