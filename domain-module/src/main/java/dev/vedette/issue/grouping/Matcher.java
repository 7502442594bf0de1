package dev.vedette.issue.grouping;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One condition of a rule: a field, and the pattern that its value has to have, or not to have. */
final class Matcher {

  /** Longest pattern, in characters. */
  static final int MAX_PATTERN = 500;

  /** Which frame is looked at, seen from the frame that the rule is tried on. */
  enum Place {
    HERE,
    CALLER,
    CALLEE
  }

  private final Field field;
  private final String tag;
  private final String pattern;
  private final boolean negated;
  private final Place place;
  private final Glob glob;
  private final List<Glob> names;
  private final Optional<Boolean> wanted;

  Matcher(Field field, String tag, String pattern, boolean negated, Place place) {
    this.field = field;
    this.tag = tag;
    this.pattern = pattern;
    this.negated = negated;
    this.place = place;
    boolean list = field == Field.FAMILY || field == Field.SDK;
    glob = list ? null : Glob.of(pattern, field.kind());
    names =
        list
            ? Arrays.stream(pattern.split(",")).map(each -> Glob.of(each, field.kind())).toList()
            : List.of();
    wanted = bool(pattern);
  }

  /** A switch as people write it. */
  static Optional<Boolean> bool(String text) {
    return switch (text) {
      case "1", "yes", "true" -> Optional.of(true);
      case "0", "no", "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  Field field() {
    return field;
  }

  /** The key of the tag, if it looks at one. */
  String tag() {
    return tag;
  }

  boolean negated() {
    return negated;
  }

  Place place() {
    return place;
  }

  /** Whether the pattern stands for a value, negation left aside. */
  boolean finds(String value, MatchBudget budget) {
    if (value == null) {
      return false;
    }
    if (glob != null) {
      return glob.matches(Glob.fold(value, field.kind()), budget);
    }
    for (Glob name : names) {
      if (name.matches(value, budget)) {
        return true;
      }
    }
    return false;
  }

  /** The same for a value that was folded before. */
  boolean findsFolded(String value, MatchBudget budget) {
    return value != null && glob.matches(value, budget);
  }

  boolean finds(boolean value) {
    return wanted.filter(each -> each == value).isPresent();
  }

  /** Whether it holds for a frame, which need not exist. */
  boolean holds(FrameFacts frame, MatchBudget budget) {
    if (frame == null) {
      return false;
    }
    boolean found =
        switch (field) {
          case PATH -> findsFolded(frame.path(), budget) || findsFolded(frame.file(), budget);
          case PACKAGE -> findsFolded(frame.image(), budget);
          case MODULE -> finds(frame.module(), budget);
          case FUNCTION -> finds(frame.function(), budget);
          case CATEGORY -> finds(frame.category(), budget);
          case APP -> finds(frame.inApp());
          case FAMILY -> isAll() || finds(frame.family(), budget);
          default -> false;
        };
    return found != negated;
  }

  /** {@code all} stands for every family. */
  boolean isAll() {
    return pattern.equals("all");
  }

  /** As it is written. */
  String text() {
    String name = field == Field.TAG ? "tags." + tag : field.shortName();
    boolean quote =
        pattern.isEmpty() || pattern.chars().anyMatch(c -> c == '"' || Character.isWhitespace(c));
    String value =
        quote ? '"' + pattern.replace("\\", "\\\\").replace("\"", "\\\"") + '"' : pattern;
    String text = (negated ? "!" : "") + name + ":" + value;
    return switch (place) {
      case HERE -> text;
      case CALLER -> "[ " + text + " ] |";
      case CALLEE -> "| [ " + text + " ]";
    };
  }
}
