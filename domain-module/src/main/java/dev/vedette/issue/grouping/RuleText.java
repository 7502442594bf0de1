package dev.vedette.issue.grouping;

import java.util.Optional;

/** One line of rules, read from its start: what both languages of rules are made of. */
final class RuleText {

  /** Longest text of all rules of a project, in characters. */
  static final int MAX_LENGTH = 100_000;

  static final int MAX_RULES = 1000;

  private final String text;
  private final int line;
  private int at;

  RuleText(String text, int line) {
    this.text = text;
    this.line = line;
  }

  /** Work on one line that holds a rule. */
  @FunctionalInterface
  interface LineReader {
    void read(RuleText line) throws RuleSyntaxException;
  }

  /** Goes through the lines that are neither empty nor a comment. */
  static void lines(String rules, LineReader reader) throws RuleSyntaxException {
    int number = 0;
    int count = 0;
    int start = 0;
    while (start <= rules.length()) {
      int end = endOfLine(rules, start);
      RuleText line = new RuleText(rules.substring(start, end), ++number);
      if (start > MAX_LENGTH || end > MAX_LENGTH) {
        throw line.wrong("The rules are longer than " + MAX_LENGTH + " characters");
      }
      line.skipSpace();
      if (!line.atEnd() && line.peek() != '#') {
        if (++count > MAX_RULES) {
          throw line.wrong("There are more than " + MAX_RULES + " rules");
        }
        reader.read(line);
      }
      boolean pair = end + 1 < rules.length() && rules.startsWith("\r\n", end);
      start = end + (pair ? 2 : 1);
    }
  }

  private static int endOfLine(String rules, int start) {
    int end = start;
    while (end < rules.length() && rules.charAt(end) != '\n' && rules.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  /** The line as it stands, without space around it. */
  String text() {
    return text.strip();
  }

  boolean atEnd() {
    return at >= text.length();
  }

  /** The next character; a blank at the end. */
  char peek() {
    return atEnd() ? ' ' : text.charAt(at);
  }

  int position() {
    return at;
  }

  void back(int position) {
    at = position;
  }

  void skipSpace() {
    while (!atEnd() && isSpace(text.charAt(at))) {
      at++;
    }
  }

  /** Reads these characters if they come next. */
  boolean take(String expected) {
    boolean found = text.startsWith(expected, at);
    at += found ? expected.length() : 0;
    return found;
  }

  /** Letters, digits, dots, dashes and underscores; empty if there are none. */
  String name() {
    int start = at;
    while (!atEnd() && isName(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  /** Everything up to a space. */
  String word() {
    return upTo(" \t");
  }

  /** Everything up to one of these characters. */
  String upTo(String ends) {
    int start = at;
    while (!atEnd() && ends.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at);
  }

  /** A text in double quotes, if one begins here; a backslash stands before what it quotes. */
  Optional<String> quoted() throws RuleSyntaxException {
    if (peek() != '"') {
      return Optional.empty();
    }
    int start = at++;
    StringBuilder value = new StringBuilder();
    while (!atEnd() && text.charAt(at) != '"') {
      char c = text.charAt(at++);
      if (c == '\\' && !atEnd()) {
        escaped(text.charAt(at++), value);
      } else {
        value.append(c);
      }
    }
    if (atEnd()) {
      throw wrong("The quotation mark is not closed", start);
    }
    at++;
    return Optional.of(value.toString());
  }

  private static void escaped(char c, StringBuilder value) {
    switch (c) {
      case '"', '\\' -> value.append(c);
      case 'n' -> value.append('\n');
      case 'r' -> value.append('\r');
      case 't' -> value.append('\t');
      default -> value.append('\\').append(c);
    }
  }

  /** What is wrong at the current place. */
  RuleSyntaxException wrong(String problem) {
    return wrong(problem, at);
  }

  /** What is wrong at a place. */
  RuleSyntaxException wrong(String problem, int position) {
    return new RuleSyntaxException(problem, line, position + 1);
  }

  /** What stands at the current place, for a message; at most 30 characters of it. */
  String rest() {
    String rest = text.substring(Math.min(at, text.length()));
    return rest.length() > 30 ? rest.substring(0, 30) + "…" : rest;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t';
  }

  private static boolean isName(char c) {
    return c == '.'
        || c == '-'
        || c == '_'
        || (c >= '0' && c <= '9')
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z');
  }
}
