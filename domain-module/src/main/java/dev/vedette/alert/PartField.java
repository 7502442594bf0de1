package dev.vedette.alert;

import java.util.Map;

/**
 * A field of a part of a rule.
 *
 * @param name in the API
 * @param label for people
 * @param choices words by value, of a choice; empty of others
 * @param most largest number, or most characters of a text
 */
public record PartField(
    String name, String label, Kind kind, Map<String, String> choices, long most) {

  /** What a field holds. */
  public enum Kind {
    /** One of some values. */
    CHOICE,
    /** A whole number, 0 or more. */
    NUMBER,
    /** A text on one line; it may be empty. */
    TEXT,
    /** Nobody in particular, a team or a user: {@code targetType} and {@code targetIdentifier}. */
    TARGET
  }

  private static final int MAX_TEXT = 255;
  private static final long MAX_NUMBER = 1_000_000_000;

  static PartField choice(String name, String label, Map<String, String> choices) {
    return new PartField(name, label, Kind.CHOICE, choices, 0);
  }

  static PartField number(String name, String label) {
    return new PartField(name, label, Kind.NUMBER, Map.of(), MAX_NUMBER);
  }

  static PartField text(String name, String label) {
    return new PartField(name, label, Kind.TEXT, Map.of(), MAX_TEXT);
  }

  /**
   * Who is meant.
   *
   * @param choices {@code Team}, {@code Member} and what else may be chosen
   */
  static PartField target(String label, Map<String, String> choices) {
    return new PartField("targetType", label, Kind.TARGET, choices, 0);
  }
}
