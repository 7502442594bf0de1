package dev.vedette.event.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A pattern with {@code *}, {@code ?}, {@code [a-z]}, {@code [!0-9]}, {@code {one,other}} and
 * {@code \} before what is meant literally; it matches whole texts in any case. Time is at most the
 * product of the lengths of pattern and text. Immutable.
 */
public final class Glob {
  /** Longest pattern, in characters. */
  public static final int MAX_LENGTH = 300;

  private static final int MAX_ALTERNATIVES = 64;

  private final List<List<Piece>> alternatives;

  /** What one character may be; or any number of any characters. */
  private interface Piece {
    Piece MANY = c -> true;
    Piece ONE = c -> true;

    boolean matches(char c);
  }

  private Glob(List<List<Piece>> alternatives) {
    this.alternatives = alternatives;
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException if it is too long, or a bracket or brace is not closed; the
   *     message says so
   */
  public static Glob of(String pattern) {
    if (pattern.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "A pattern has at most " + MAX_LENGTH + " characters: " + pattern.substring(0, 20) + "…");
    }
    List<List<Piece>> alternatives = new ArrayList<>();
    for (String each : expand(pattern)) {
      alternatives.add(pieces(each.toLowerCase(Locale.ROOT)));
    }
    return new Glob(List.copyOf(alternatives));
  }

  /** Whether the whole text is as the pattern says. */
  public boolean matches(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (List<Piece> alternative : alternatives) {
      if (matches(alternative, lower)) {
        return true;
      }
    }
    return false;
  }

  /** Goes back to the last star only: what an earlier one took can stay as it is. */
  private static boolean matches(List<Piece> pieces, String text) {
    int piece = 0;
    int at = 0;
    int star = -1;
    int taken = 0;
    while (at < text.length()) {
      if (piece < pieces.size() && pieces.get(piece) == Piece.MANY) {
        star = piece++;
        taken = at;
      } else if (piece < pieces.size() && pieces.get(piece).matches(text.charAt(at))) {
        piece++;
        at++;
      } else if (star >= 0) {
        piece = star + 1;
        at = ++taken;
      } else {
        return false;
      }
    }
    while (piece < pieces.size() && pieces.get(piece) == Piece.MANY) {
      piece++;
    }
    return piece == pieces.size();
  }

  /** The patterns without braces that one with braces stands for; braces do not nest. */
  private static List<String> expand(String pattern) {
    List<String> expanded = List.of("");
    int at = 0;
    while (at < pattern.length()) {
      char c = pattern.charAt(at);
      if (c == '\\' && at + 1 < pattern.length()) {
        expanded = append(expanded, List.of(pattern.substring(at, at + 2)));
        at += 2;
      } else if (c == '{') {
        int end = pattern.indexOf('}', at);
        if (end < 0) {
          throw new IllegalArgumentException("A { is not closed: " + pattern);
        }
        expanded = append(expanded, List.of(pattern.substring(at + 1, end).split(",", -1)));
        at = end + 1;
      } else {
        expanded = append(expanded, List.of(String.valueOf(c)));
        at++;
      }
      if (expanded.size() > MAX_ALTERNATIVES) {
        throw new IllegalArgumentException("Too many alternatives in braces: " + pattern);
      }
    }
    return expanded;
  }

  private static List<String> append(List<String> heads, List<String> tails) {
    List<String> all = new ArrayList<>(heads.size() * tails.size());
    for (String head : heads) {
      for (String tail : tails) {
        all.add(head + tail);
      }
    }
    return all;
  }

  private static List<Piece> pieces(String pattern) {
    List<Piece> pieces = new ArrayList<>(pattern.length());
    int at = 0;
    while (at < pattern.length()) {
      char c = pattern.charAt(at++);
      if (c == '*') {
        if (pieces.isEmpty() || pieces.get(pieces.size() - 1) != Piece.MANY) {
          pieces.add(Piece.MANY);
        }
      } else if (c == '?') {
        pieces.add(Piece.ONE);
      } else if (c == '[') {
        int end = pattern.indexOf(']', at + 1);
        if (end < 0) {
          throw new IllegalArgumentException("A [ is not closed: " + pattern);
        }
        pieces.add(oneOf(pattern.substring(at, end)));
        at = end + 1;
      } else {
        char literal = c == '\\' && at < pattern.length() ? pattern.charAt(at++) : c;
        pieces.add(each -> each == literal);
      }
    }
    return List.copyOf(pieces);
  }

  private static Piece oneOf(String set) {
    boolean negated = set.startsWith("!") || set.startsWith("^");
    String members = negated ? set.substring(1) : set;
    return c -> contains(members, c) != negated;
  }

  private static boolean contains(String members, char c) {
    for (int i = 0; i < members.length(); i++) {
      boolean range = i + 2 < members.length() && members.charAt(i + 1) == '-';
      if (range && c >= members.charAt(i) && c <= members.charAt(i + 2)) {
        return true;
      }
      if (!range && c == members.charAt(i)) {
        return true;
      }
      i += range ? 2 : 0;
    }
    return false;
  }
}
