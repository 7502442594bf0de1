package dev.vedette.issue.grouping;

import java.util.Locale;

/**
 * A pattern with wildcards, made for hostile ones: all its places are followed at once, a bit each,
 * so that a text costs its length and never more.
 *
 * <p>{@code *} stands for any characters, {@code ?} for one, {@code [abc]}, {@code [a-z]} and
 * {@code [!a]} for one of those or none of them. In a path, {@code *} and {@code ?} do not stand
 * for a slash, {@code **} does, a backslash is a slash, and one is thought before a path that has
 * none.
 */
final class Glob {

  /** How texts are compared. */
  enum Kind {
    EXACT_CASE,
    ANY_CASE,
    PATH
  }

  private static final int ASCII = 128;
  private static final int WORD = 64;

  private final Kind kind;
  private final String literal;
  private final GlobTokens tokens;
  private final int words;
  private final byte[] rowOf;
  private final long[] rows;
  private final long[] stars;
  private final long[] deepStars;

  private Glob(Kind kind, GlobTokens tokens) {
    this.kind = kind;
    this.tokens = tokens;
    literal = tokens.literal();
    words = tokens.size() / WORD + 1;
    stars = tokens.stars(words, false);
    deepStars = tokens.stars(words, true);
    rowOf = new byte[ASCII];
    rows = tokens.rows(words, rowOf);
  }

  /** Compiles a pattern, which may be any text. */
  static Glob of(String pattern, Kind kind) {
    return new Glob(kind, GlobTokens.of(fold(pattern, kind), kind == Kind.PATH));
  }

  /** A text as {@link #matches} wants it, so that whoever asks often folds it once. */
  static String fold(String text, Kind kind) {
    return switch (kind) {
      case EXACT_CASE -> text;
      case ANY_CASE -> text.toLowerCase(Locale.ROOT);
      case PATH -> text.toLowerCase(Locale.ROOT).replace('\\', '/');
    };
  }

  /** Whether it stands for all of a folded text; false too when the budget is used up. */
  boolean matches(String text, MatchBudget budget) {
    if (literal != null) {
      return budget.spend(1) && (text.equals(literal) || rooted(text));
    }
    return words == 1 ? matchesShort(text, budget) : matchesLong(text, budget);
  }

  private boolean rooted(String text) {
    return isUnrooted(text)
        && literal.length() == text.length() + 1
        && literal.startsWith("/")
        && literal.endsWith(text);
  }

  private boolean isUnrooted(String text) {
    return kind == Kind.PATH && !text.startsWith("/");
  }

  private boolean matchesShort(String text, MatchBudget budget) {
    long star = stars[0];
    long accept = 1L << tokens.size();
    long start = closed(1L, star);
    long states = start;
    if (isUnrooted(text)) {
      states |= stepShort(start, '/', star);
    }
    int at = 0;
    int steps = 1;
    while (at < text.length() && states != 0) {
      char c = text.charAt(at++);
      steps += c < ASCII ? 1 : tokens.size();
      states = stepShort(states, c, star);
    }
    return budget.spend(steps) && at == text.length() && (states & accept) != 0;
  }

  private long stepShort(long states, char c, long star) {
    long stay = c == '/' ? deepStars[0] : star;
    long forward = c < ASCII ? rows[rowOf[c]] : tokens.row(c, 0);
    return closed(((states & forward) << 1) | (states & stay), star);
  }

  /** A star may stand for nothing; no two of them stand side by side. */
  private static long closed(long states, long star) {
    return states | ((states & star) << 1);
  }

  private boolean matchesLong(String text, MatchBudget budget) {
    long[] states = new long[words];
    long[] next = new long[words];
    states[0] = 1;
    close(states);
    if (isUnrooted(text)) {
      step(states, next, '/');
      for (int i = 0; i < words; i++) {
        states[i] |= next[i];
      }
    }
    int at = 0;
    int steps = words;
    boolean alive = true;
    while (at < text.length() && alive) {
      char c = text.charAt(at++);
      steps += c < ASCII ? words : tokens.size();
      alive = step(states, next, c);
      long[] swap = states;
      states = next;
      next = swap;
    }
    int last = tokens.size();
    return budget.spend(steps)
        && at == text.length()
        && (states[last / WORD] & (1L << last % WORD)) != 0;
  }

  private boolean step(long[] states, long[] next, char c) {
    long[] stay = c == '/' ? deepStars : stars;
    int row = c < ASCII ? rowOf[c] * words : -1;
    long carry = 0;
    for (int i = 0; i < words; i++) {
      long forward = states[i] & (row < 0 ? tokens.row(c, i) : rows[row + i]);
      next[i] = (forward << 1) | carry | (states[i] & stay[i]);
      carry = forward >>> (WORD - 1);
    }
    return close(next);
  }

  private boolean close(long[] states) {
    long carry = 0;
    long any = 0;
    for (int i = 0; i < words; i++) {
      long star = states[i] & stars[i];
      states[i] |= (star << 1) | carry;
      carry = star >>> (WORD - 1);
      any |= states[i];
    }
    return any != 0;
  }
}
