package dev.vedette.event.scrub;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A rule that is ready to be applied.
 *
 * @param origin its name in remarks
 * @param anything whether it is about every value, whatever it is
 * @param keys names of which the whole value is redacted
 * @param whole a text in which this is found is redacted as a whole
 * @param finders what is redacted inside of texts
 */
record Rule(
    String origin,
    Redaction redaction,
    boolean anything,
    Optional<Predicate<String>> keys,
    Optional<PatternFinder> whole,
    List<Finder> finders) {

  /** About every value. */
  static Rule anything(String origin, Redaction redaction) {
    return new Rule(origin, redaction, true, Optional.empty(), Optional.empty(), List.of());
  }

  /** About parts of texts. */
  static Rule parts(String origin, Redaction redaction, Finder... finders) {
    return new Rule(origin, redaction, false, Optional.empty(), Optional.empty(), List.of(finders));
  }

  /** The same, taking all away. */
  Rule removing() {
    return new Rule(origin, Redaction.REMOVE, anything, keys, whole, finders);
  }
}
