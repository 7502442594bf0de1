package dev.vedette.issue.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A pattern in its parts: characters, sets of them, and stars, of which no two stand together. */
final class GlobTokens {

  private static final int WORD = 64;
  private static final int ASCII = 128;

  /** A part; {@code set} holds pairs of first and last character. */
  private record Token(Type type, char character, String set) {

    boolean takes(char c, boolean path) {
      return switch (type) {
        case ONE -> c == character;
        case ANY -> !path || c != '/';
        case SET -> within(c);
        case NOT_SET -> !within(c) && (!path || c != '/');
        case STAR, DEEP -> false;
      };
    }

    private boolean within(char c) {
      for (int i = 0; i + 1 < set.length(); i += 2) {
        if (c >= set.charAt(i) && c <= set.charAt(i + 1)) {
          return true;
        }
      }
      return false;
    }
  }

  private enum Type {
    ONE,
    ANY,
    SET,
    NOT_SET,
    STAR,
    DEEP
  }

  private final List<Token> tokens;
  private final boolean path;

  private GlobTokens(List<Token> tokens, boolean path) {
    this.tokens = tokens;
    this.path = path;
  }

  static GlobTokens of(String pattern, boolean path) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    while (at < pattern.length()) {
      char c = pattern.charAt(at++);
      if (c == '*') {
        int end = at;
        while (end < pattern.length() && pattern.charAt(end) == '*') {
          end++;
        }
        tokens.add(new Token(!path || end > at ? Type.DEEP : Type.STAR, c, ""));
        at = end;
      } else if (c == '?') {
        tokens.add(new Token(Type.ANY, c, ""));
      } else if (c == '[' && setEnd(pattern, at) > 0) {
        int end = setEnd(pattern, at);
        tokens.add(set(pattern.substring(at, end)));
        at = end + 1;
      } else {
        tokens.add(new Token(Type.ONE, c, ""));
      }
    }
    return new GlobTokens(tokens, path);
  }

  /** Where the set ends that opens before {@code at}; a bracket that opens it belongs to it. */
  private static int setEnd(String pattern, int at) {
    int first = at < pattern.length() && pattern.charAt(at) == '!' ? at + 1 : at;
    return pattern.indexOf(']', first + 1);
  }

  private static Token set(String inner) {
    boolean negated = inner.startsWith("!");
    String members = negated ? inner.substring(1) : inner;
    StringBuilder set = new StringBuilder();
    for (int i = 0; i < members.length(); i++) {
      char first = members.charAt(i);
      boolean range = i + 2 < members.length() && members.charAt(i + 1) == '-';
      set.append(first).append(range ? members.charAt(i + 2) : first);
      i += range ? 2 : 0;
    }
    return new Token(negated ? Type.NOT_SET : Type.SET, '[', set.toString());
  }

  int size() {
    return tokens.size();
  }

  /** The only text that it stands for; null if it has a wildcard. */
  String literal() {
    StringBuilder text = new StringBuilder();
    for (Token token : tokens) {
      if (token.type() != Type.ONE) {
        return null;
      }
      text.append(token.character());
    }
    return text.toString();
  }

  /** The bits of the stars, or only of those that stand for slashes too. */
  long[] stars(int words, boolean deepOnly) {
    long[] bits = new long[words];
    for (int i = 0; i < tokens.size(); i++) {
      Type type = tokens.get(i).type();
      if (type == Type.DEEP || (type == Type.STAR && !deepOnly)) {
        bits[i / WORD] |= 1L << i % WORD;
      }
    }
    return bits;
  }

  /**
   * The parts that take each ASCII character.
   *
   * @param rowOf gets the number of each character's row: most characters share one
   * @return rows of as many words each
   */
  long[] rows(int words, byte[] rowOf) {
    List<long[]> rows = new ArrayList<>();
    for (char c = 0; c < ASCII; c++) {
      long[] row = new long[words];
      for (int i = 0; i < words; i++) {
        row[i] = row(c, i);
      }
      int found = 0;
      while (found < rows.size() && !Arrays.equals(rows.get(found), row)) {
        found++;
      }
      if (found == rows.size()) {
        rows.add(row);
      }
      rowOf[c] = (byte) found;
    }
    long[] all = new long[rows.size() * words];
    for (int i = 0; i < rows.size(); i++) {
      System.arraycopy(rows.get(i), 0, all, i * words, words);
    }
    return all;
  }

  /** The bits of one word of the parts that take a character. */
  long row(char c, int word) {
    long bits = 0;
    int end = Math.min(tokens.size(), (word + 1) * WORD);
    for (int i = word * WORD; i < end; i++) {
      if (tokens.get(i).takes(c, path)) {
        bits |= 1L << i % WORD;
      }
    }
    return bits;
  }
}
