package dev.vedette.issue.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text in which {@code *} stands for anything. It is matched without backtracking over more than
 * one star, so that a hostile pattern costs no more than its length times the text's.
 *
 * @param parts the literal texts around the stars; one part if there is no star
 */
public record Glob(List<String> parts) {

  /** Takes a copy of the list. */
  public Glob {
    parts = List.copyOf(parts);
  }

  /** This very text. */
  public static Glob literal(String text) {
    return new Glob(List.of(text));
  }

  /**
   * Reads a pattern; {@code \*} is a star that stands for itself, and stars that follow each other
   * are one.
   */
  static Glob parse(String pattern) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char each = pattern.charAt(i);
      if (each == '\\' && i + 1 < pattern.length() && pattern.charAt(i + 1) == '*') {
        part.append('*');
        i++;
      } else if (each != '*') {
        part.append(each);
      } else if (!part.isEmpty() || parts.isEmpty()) {
        parts.add(part.toString());
        part.setLength(0);
      }
    }
    parts.add(part.toString());
    return new Glob(parts);
  }

  /** Whether it has no star. */
  public boolean isLiteral() {
    return parts.size() == 1;
  }

  /** The text, if it has no star. */
  public String text() {
    return String.join("*", parts);
  }

  /** Whether nothing is asked for: no text and no star. */
  public boolean isEmpty() {
    return isLiteral() && parts.get(0).isEmpty();
  }

  /** The same for texts in lower case. */
  Glob lower() {
    return new Glob(parts.stream().map(part -> part.toLowerCase(Locale.ROOT)).toList());
  }

  /** The same anywhere in a text. */
  Glob contained() {
    List<String> wider = new ArrayList<>();
    if (!parts.get(0).isEmpty()) {
      wider.add("");
    }
    wider.addAll(parts);
    if (isLiteral() || !parts.get(parts.size() - 1).isEmpty()) {
      wider.add("");
    }
    return new Glob(wider);
  }

  /** As an operand of {@code like}, with the backslash as its escape. */
  String like() {
    return String.join("%", parts.stream().map(Glob::escape).toList());
  }

  static String escape(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  /** Whether all of a text matches, letter by letter. */
  public boolean matches(String text) {
    String first = parts.get(0);
    String last = parts.get(parts.size() - 1);
    if (isLiteral()) {
      return text.equals(first);
    }
    if (text.length() < first.length() + last.length()
        || !text.startsWith(first)
        || !text.endsWith(last)) {
      return false;
    }
    int at = first.length();
    int end = text.length() - last.length();
    for (String part : parts.subList(1, parts.size() - 1)) {
      int found = text.indexOf(part, at);
      if (found < 0 || found + part.length() > end) {
        return false;
      }
      at = found + part.length();
    }
    return true;
  }
}
