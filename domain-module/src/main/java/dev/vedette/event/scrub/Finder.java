package dev.vedette.event.scrub;

/** Finds what a rule is about in texts. Time grows with the text's length. Immutable. */
interface Finder {

  /** Whether a text with these {@link Traits} can have any; spares nearly all texts the search. */
  boolean isPossible(int traits);

  /** Adds what is to be redacted, from the first to the last. */
  void find(String text, Spans found);

  /** How many steps a character may cost at most, if the user can say. */
  default int cost() {
    return 1;
  }
}
