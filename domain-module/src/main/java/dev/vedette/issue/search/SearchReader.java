package dev.vedette.issue.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a search into its terms, from left to right and without going back over more than a key, so
 * that it takes no longer than the text is long.
 */
final class SearchReader {

  private final String text;
  private int at;

  SearchReader(String text) {
    this.text = text;
  }

  /** All terms; words that follow each other are one. */
  List<RawTerm> read() {
    List<RawTerm> terms = new ArrayList<>();
    while (skipSpace()) {
      if (terms.size() == IssueSearch.MAX_TERMS) {
        throw new SearchSyntaxException(
            "A search has at most " + IssueSearch.MAX_TERMS + " terms", at + 1);
      }
      int start = at;
      RawTerm filter = filter();
      if (filter == null) {
        at = start;
        terms.add(text.charAt(at) == '"' ? quotedWords() : words());
      } else {
        terms.add(filter);
      }
    }
    return terms;
  }

  private boolean skipSpace() {
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
    return at < text.length();
  }

  /** A key with what it asks for; null if there is none here. */
  private RawTerm filter() {
    int start = at;
    boolean negated = peek() == '!';
    if (negated) {
      at++;
    }
    Key key = key();
    if (key == null || peek() != ':') {
      return null;
    }
    at++;
    if (isAddress() || atEnd() && !key.isKnown()) {
      return null;
    }
    if (atEnd()) {
      throw new SearchSyntaxException("\"" + key.name() + ":\" needs a value", start + 1);
    }
    boolean list = peek() == '[';
    List<RawTerm.Value> values = list ? list() : List.of(value());
    return new RawTerm(negated, key.name(), key.tag(), values, list, start + 1);
  }

  private record Key(String name, boolean tag) {
    boolean isKnown() {
      return tag || name.equals("has") || Field.isKnown(name);
    }
  }

  private Key key() {
    if (peek() == '"') {
      String name = quotedOrNull();
      return name == null || name.isEmpty() || name.length() > IssueSearch.MAX_KEY
          ? null
          : new Key(name, false);
    }
    if (text.startsWith("tags[", at)) {
      return tagKey();
    }
    int start = at;
    while (isKeyPart(peek())) {
      at++;
    }
    return at == start || at - start > IssueSearch.MAX_KEY
        ? null
        : new Key(text.substring(start, at), false);
  }

  private Key tagKey() {
    at += "tags[".length();
    String name;
    if (peek() == '"') {
      name = quotedOrNull();
    } else {
      int start = at;
      while (peek() != ']' && !atEnd()) {
        at++;
      }
      name = text.substring(start, at);
    }
    if (name == null || name.isEmpty() || peek() != ']' || name.length() > IssueSearch.MAX_KEY) {
      return null;
    }
    at++;
    return new Key(name, true);
  }

  /** What stands in quotes, or null if they are not closed: then it is no key. */
  private String quotedOrNull() {
    int end = closingQuote(at);
    if (end < 0) {
      return null;
    }
    String inside = unescape(text.substring(at + 1, end));
    at = end + 1;
    return inside;
  }

  /** {@code http://…} is an address and no term. */
  private boolean isAddress() {
    return text.startsWith("//", at);
  }

  private RawTerm.Value value() {
    int start = at;
    if (peek() == '"') {
      String inside = quoted();
      if (!atEnd()) {
        throw new SearchSyntaxException("A space must follow the closing quote", at + 1);
      }
      return new RawTerm.Value(inside, true, start + 1);
    }
    while (!atEnd()) {
      at++;
    }
    String bare = text.substring(start, at);
    Parentheses.check(bare, start);
    return new RawTerm.Value(bare, false, start + 1);
  }

  private List<RawTerm.Value> list() {
    int start = at++;
    List<RawTerm.Value> values = new ArrayList<>();
    do {
      if (values.size() == IssueSearch.MAX_VALUES) {
        throw new SearchSyntaxException(
            "A list has at most " + IssueSearch.MAX_VALUES + " values", at + 1);
      }
      skipSpace();
      values.add(listed(start));
      skipSpace();
    } while (take(','));
    if (!take(']')) {
      throw new SearchSyntaxException("The list that begins here is not closed", start + 1);
    }
    if (!atEnd()) {
      throw new SearchSyntaxException("A space must follow the list", at + 1);
    }
    return values;
  }

  private RawTerm.Value listed(int list) {
    int start = at;
    if (peek() == '"') {
      return new RawTerm.Value(quoted(), true, start + 1);
    }
    while (at < text.length() && peek() != ',' && peek() != ']') {
      at++;
    }
    if (at == text.length()) {
      throw new SearchSyntaxException("The list that begins here is not closed", list + 1);
    }
    String value = text.substring(start, at).strip();
    if (value.isEmpty()) {
      throw new SearchSyntaxException("A value of the list is missing", start + 1);
    }
    return new RawTerm.Value(value, false, start + 1);
  }

  private RawTerm quotedWords() {
    int start = at;
    String inside = quoted();
    if (!atEnd()) {
      throw new SearchSyntaxException("A space must follow the closing quote", at + 1);
    }
    return words(inside, true, start);
  }

  /** Words up to the next term. */
  private RawTerm words() {
    int start = at;
    StringBuilder phrase = new StringBuilder();
    while (skipSpace() && peek() != '"' && !isFilter()) {
      int from = at;
      while (!atEnd()) {
        at++;
      }
      String word = text.substring(from, at);
      if (word.equals("OR") || word.equals("AND")) {
        throw new SearchSyntaxException(
            "\"OR\" and \"AND\" are not supported in a search for issues; use a list, as in"
                + " key:[a, b]",
            from + 1);
      }
      Parentheses.check(word, from);
      phrase.append(phrase.isEmpty() ? "" : " ").append(word);
    }
    return words(phrase.toString(), false, start);
  }

  private static RawTerm words(String text, boolean quoted, int start) {
    RawTerm.Value value = new RawTerm.Value(text, quoted, start + 1);
    return new RawTerm(false, "", false, List.of(value), false, start + 1);
  }

  /** Whether a term with a key begins here. */
  private boolean isFilter() {
    int start = at;
    if (peek() == '!') {
      at++;
    }
    Key key = key();
    boolean colon = key != null && take(':') && !isAddress() && (!atEnd() || key.isKnown());
    at = start;
    return colon;
  }

  private String quoted() {
    int start = at;
    int end = closingQuote(start);
    if (end < 0) {
      throw new SearchSyntaxException("The quote that begins here is not closed", start + 1);
    }
    at = end + 1;
    return unescape(text.substring(start + 1, end));
  }

  private int closingQuote(int open) {
    for (int i = open + 1; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == '"') {
        return i;
      }
    }
    return -1;
  }

  /** Quotes and backslashes may be escaped; a star keeps its backslash for {@link Glob}. */
  private static String unescape(String inside) {
    StringBuilder plain = new StringBuilder(inside.length());
    for (int i = 0; i < inside.length(); i++) {
      char each = inside.charAt(i);
      char next = i + 1 < inside.length() ? inside.charAt(i + 1) : 0;
      if (each == '\\' && (next == '"' || next == '\\')) {
        i++;
        plain.append(next);
      } else {
        plain.append(each);
      }
    }
    return plain.toString();
  }

  private boolean take(char wanted) {
    if (peek() != wanted) {
      return false;
    }
    at++;
    return true;
  }

  /** The next character; NUL at the end of the text. */
  private char peek() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  private boolean atEnd() {
    return at >= text.length() || isSpace(text.charAt(at));
  }

  private static boolean isSpace(char each) {
    return Character.isWhitespace(each);
  }

  private static boolean isKeyPart(char each) {
    return each >= 'a' && each <= 'z'
        || each >= 'A' && each <= 'Z'
        || each >= '0' && each <= '9'
        || each == '_'
        || each == '.'
        || each == '-';
  }
}
