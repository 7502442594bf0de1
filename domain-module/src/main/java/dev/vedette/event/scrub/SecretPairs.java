package dev.vedette.event.scrub;

import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * Values in a text that stand behind a name for a secret: {@code password=…}, {@code "apiKey":
 * "…"}, {@code ?token=…&}. The name and the rest of the text stay.
 */
final class SecretPairs implements Finder {
  private static final int MAX_NAME = 64;
  private static final int MAX_SPACES = 3;

  /** So long a word without a space is no prose. */
  private static final int LONG_WORD = 20;

  private static final Set<String> NO_SECRET =
      Set.of("null", "none", "true", "false", "undefined", "nil", "[filtered]");

  private static final Set<String> SCHEMES = Set.of("basic", "bearer", "digest", "token");

  private final Function<String, KeyWords.Strength> names;

  SecretPairs(Function<String, KeyWords.Strength> names) {
    this.names = names;
  }

  @Override
  public boolean isPossible(int traits) {
    return (traits & (Traits.COLON | Traits.EQUALS)) != 0;
  }

  @Override
  public void find(String text, Spans found) {
    int length = text.length();
    for (int i = 1; i < length - 1; i++) {
      char c = text.charAt(i);
      if (c == '=' || c == ':' && text.charAt(i + 1) != ':' && text.charAt(i - 1) != ':') {
        int end = pair(text, i, found);
        i = Math.max(i, end - 1);
      }
    }
  }

  /** Looks at one sign; returns where the value behind it ends, or 0 if it is no secret. */
  private int pair(String text, int sign, Spans found) {
    int end = sign;
    while (end > 0 && sign - end < MAX_SPACES && text.charAt(end - 1) == ' ') {
      end--;
    }
    boolean quoted = end > 0 && isQuote(text.charAt(end - 1));
    if (quoted) {
      end--;
      while (end > 0 && text.charAt(end - 1) == '\\') {
        end--;
      }
    }
    int start = end;
    while (start > 0 && end - start < MAX_NAME && isName(text.charAt(start - 1))) {
      start--;
    }
    if (end - start < 3) {
      return 0;
    }
    KeyWords.Strength strength = names.apply(text.substring(start, end));
    if (strength == KeyWords.Strength.NONE) {
      return 0;
    }
    boolean certain = strength == KeyWords.Strength.STRONG || quoted || text.charAt(sign) == '=';
    return value(text, sign, certain, found);
  }

  private static int value(String text, int sign, boolean certain, Spans found) {
    int at = sign + 1;
    if (at < text.length() && (text.charAt(at) == '>' || text.charAt(at) == '=')) {
      at++;
    }
    int spaces = at + MAX_SPACES;
    while (at < text.length() && at < spaces && text.charAt(at) == ' ') {
      at++;
    }
    int slashes = at;
    while (at < text.length() && text.charAt(at) == '\\') {
      at++;
    }
    if (at < text.length() && isQuote(text.charAt(at))) {
      int end = closing(text, at + 1, text.charAt(at), at - slashes);
      if (!isNoSecret(text.substring(at + 1, end))) {
        found.add(at + 1, end);
      }
      return end;
    }
    int end = word(text, slashes);
    String word = text.substring(slashes, end);
    if (SCHEMES.contains(word.toLowerCase(Locale.ROOT)) && end < text.length()) {
      int next = end;
      while (next < text.length() && text.charAt(next) == ' ') {
        next++;
      }
      end = word(text, next);
      found.add(next, end);
      return end;
    }
    if (word.isEmpty() || isNoSecret(word) || !certain && !looksSecret(word)) {
      return 0;
    }
    found.add(slashes, end);
    return end;
  }

  private static boolean isNoSecret(String value) {
    return value.length() < LONG_WORD && NO_SECRET.contains(value.toLowerCase(Locale.ROOT));
  }

  private static int word(String text, int start) {
    int end = start;
    while (end < text.length() && !isEnd(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** The quote that ends a text which itself may stand in quotes; the text's end if none does. */
  private static int closing(String text, int start, char quote, int slashes) {
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == quote) {
        return Math.max(start, i - slashes);
      }
      if (c == '\\' && (slashes == 0 || i + 1 < text.length() && text.charAt(i + 1) == '\\')) {
        i++;
      }
    }
    return text.length();
  }

  private static boolean looksSecret(String word) {
    boolean digit = false;
    for (int i = 0; i < word.length(); i++) {
      digit |= Characters.isDigit(word.charAt(i));
    }
    return digit && word.length() >= 6 || word.length() >= LONG_WORD;
  }

  private static boolean isName(char c) {
    return Characters.isWord(c) || c == '_' || c == '-' || c == '.' || c == '[' || c == ']';
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\'' || c == '`';
  }

  private static boolean isEnd(char c) {
    return c <= ' ' || ",;&)}]\"'<>{[(".indexOf(c) >= 0;
  }
}
