package dev.vedette.issue.search;

import dev.vedette.event.Facet;
import dev.vedette.event.FacetValue;
import dev.vedette.platform.jdbc.SqlText;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Terms about facets: what events have beside tags, of which nobody counts how many have it. So a
 * negated term holds where an event has another value, or none of them has any; and where an event
 * has several values, where none has this one. A tag of the facet's name counts, too.
 */
final class FacetConditions {

  private static final String TABLE = "issue_facets";
  private static final String OF_ISSUE =
      " from issue_facets t where t.issue_id = i.id and t.key_id = ?";

  private final Dictionary dictionary;
  private final TagConditions tags;

  FacetConditions(Dictionary dictionary, TagConditions tags) {
    this.dictionary = dictionary;
    this.tags = tags;
  }

  Condition match(Facet facet, List<Glob> globs, boolean negated) throws SQLException {
    Condition tag = tags.match(Dictionary.Source.tag(facet.text()), globs, negated);
    Condition own = own(facet, globs, negated);
    return negated ? both(tag, own) : Condition.any(List.of(tag, own));
  }

  /** The same without tags. */
  Condition own(Facet facet, List<Glob> globs, boolean negated) throws SQLException {
    Dictionary.Source source = Dictionary.Source.facet(facet);
    List<Glob> fitting = globs.stream().map(FacetConditions::fit).toList();
    Optional<List<Dictionary.Value>> found = dictionary.find(source, fitting);
    List<Dictionary.Value> values = found.orElse(List.of());
    Condition some;
    SqlText rest;
    if (found.isEmpty()) { // each issue's own are compared
      SqlText matches = Dictionary.matches(source, fitting);
      some = wide(source, matches);
      rest = wide(source, SqlText.of("not ").add(matches)).sql().orElseThrow();
    } else if (values.isEmpty()) {
      return Condition.constant(negated);
    } else {
      some = TagConditions.values(TABLE, values, tags.inEnvironment());
      rest = other(facet, values);
    }
    if (!negated || facet.isMany()) {
      return some.negated(negated);
    }
    return Condition.any(List.of(some.negated(true), Condition.of(rest)));
  }

  /** What is longer than any value that is kept is compared by its beginning. */
  private static Glob fit(Glob glob) {
    return glob.isLiteral() ? Glob.literal(FacetValue.fit(glob.text())) : glob;
  }

  private Condition wide(Dictionary.Source source, SqlText matches) {
    return Condition.of(
        SqlText.of("exists (select 1 from issue_facets t join tag_values v on v.id =")
            .add(" t.tag_value_id where t.issue_id = i.id and t.key_id = ? and ")
            .number(source.number())
            .add(matches)
            .add(tags.inEnvironment())
            .add(")"));
  }

  private SqlText other(Facet facet, List<Dictionary.Value> values) {
    return SqlText.of("exists (select 1" + OF_ISSUE)
        .number(facet.number())
        .add(" and not t.tag_value_id = any(cast(? as bigint array))")
        .numbers(values.stream().map(Dictionary.Value::id).toList())
        .add(tags.inEnvironment())
        .add(")");
  }

  Condition has(Facet facet, boolean negated) {
    SqlText driver =
        SqlText.of("select t.issue_id")
            .add(dictionary.projects(Dictionary.Source.facet(facet)))
            .add(" join issue_facets t on t.tag_value_id = v.id")
            .add(tags.inEnvironment());
    Condition own =
        Condition.of(
                SqlText.of("exists (select 1" + OF_ISSUE)
                    .number(facet.number())
                    .add(tags.inEnvironment())
                    .add(")"))
            .drivenBy(driver);
    return Condition.any(List.of(tags.has(facet.text(), false), own)).negated(negated);
  }

  static Condition both(Condition one, Condition other) {
    return Condition.any(List.of(one.negated(true), other.negated(true))).negated(true);
  }
}
