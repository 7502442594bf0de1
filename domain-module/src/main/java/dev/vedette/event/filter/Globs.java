package dev.vedette.event.filter;

import java.util.List;

/** Patterns of which one is enough; empty lines among them are ignored. Immutable. */
final class Globs {
  static final Globs NONE = new Globs(List.of());

  private final List<Glob> globs;

  private Globs(List<Glob> globs) {
    this.globs = globs;
  }

  /** Reads patterns; {@link Glob#of} says what is wrong with one. */
  static Globs of(List<String> patterns) {
    return new Globs(
        patterns.stream()
            .map(String::strip)
            .filter(each -> !each.isEmpty())
            .map(Glob::of)
            .toList());
  }

  boolean isEmpty() {
    return globs.isEmpty();
  }

  boolean matches(String text) {
    for (Glob glob : globs) {
      if (glob.matches(text)) {
        return true;
      }
    }
    return false;
  }
}
