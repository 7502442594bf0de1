package dev.vedette.event.scrub;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads selectors: {@code $string}, {@code $user.email}, {@code extra.foo.*}, {@code
 * $frame.vars.**}, {@code 'odd key'.0}, with {@code &&}, {@code ||}, {@code !} and parentheses.
 */
final class SelectorParser {
  /** Longest selector, in characters. */
  static final int MAX_LENGTH = 1000;

  private static final int MAX_NESTING = 20;

  private static final Map<String, Path.Kind> KINDS =
      Map.of(
          "string", Path.Kind.STRING,
          "number", Path.Kind.NUMBER,
          "boolean", Path.Kind.BOOLEAN,
          "array", Path.Kind.ARRAY,
          "object", Path.Kind.OBJECT);

  /** Types of the protocol, by the names that selectors have for them. */
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("exception", "exception"),
          Map.entry("error", "exception"),
          Map.entry("stacktrace", "stacktrace"),
          Map.entry("frame", "frame"),
          Map.entry("request", "request"),
          Map.entry("http", "request"),
          Map.entry("user", "user"),
          Map.entry("logentry", "logentry"),
          Map.entry("message", "message"),
          Map.entry("thread", "thread"),
          Map.entry("breadcrumb", "breadcrumb"),
          Map.entry("span", "span"),
          Map.entry("sdk", "sdk"));

  /** What older versions of Sentry called texts and objects. */
  private static final Map<String, Path.Kind> LEGACY =
      Map.of(
          "freeform", Path.Kind.STRING,
          "email", Path.Kind.STRING,
          "sensitive", Path.Kind.STRING,
          "text", Path.Kind.STRING,
          "databag", Path.Kind.OBJECT,
          "container", Path.Kind.OBJECT);

  private final String text;
  private int at;
  private int nesting;

  private SelectorParser(String text) {
    this.text = text;
  }

  /**
   * Reads a selector of a rule.
   *
   * @throws IllegalArgumentException with a message that names the place
   */
  static Selector parse(String text) {
    Path.Kind legacy = LEGACY.get(text);
    return legacy == null
        ? parseName(text)
        : new Selector.Steps(List.of(new Selector.OfKind(legacy)), -1);
  }

  /** The same, but {@code email} and the like are names, as in lists of fields. */
  static Selector parseName(String text) {
    if (text.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("A selector has at most " + MAX_LENGTH + " characters.");
    }
    SelectorParser parser = new SelectorParser(text);
    Selector selector = parser.or();
    parser.space();
    if (parser.at < text.length()) {
      throw parser.wrong("nothing more");
    }
    return selector;
  }

  private Selector or() {
    if (++nesting > MAX_NESTING) {
      throw wrong("less parentheses");
    }
    List<Selector> all = new ArrayList<>(List.of(and()));
    while (sign('|')) {
      all.add(and());
    }
    nesting--;
    return all.size() == 1 ? all.get(0) : new Selector.Any(List.copyOf(all));
  }

  private Selector and() {
    List<Selector> all = new ArrayList<>(List.of(not()));
    while (sign('&')) {
      all.add(not());
    }
    return all.size() == 1 ? all.get(0) : new Selector.All(List.copyOf(all));
  }

  private Selector not() {
    space();
    if (at < text.length() && (text.charAt(at) == '!' || text.charAt(at) == '~')) {
      at++;
      return new Selector.Not(group());
    }
    return group();
  }

  private Selector group() {
    space();
    if (at < text.length() && text.charAt(at) == '(') {
      at++;
      Selector inner = or();
      space();
      if (at == text.length() || text.charAt(at) != ')') {
        throw wrong(")");
      }
      at++;
      return inner;
    }
    return steps();
  }

  private Selector steps() {
    List<Selector.Step> steps = new ArrayList<>();
    int deep = -1;
    int start = at;
    do {
      space();
      Selector.Step step = step();
      if (step instanceof Selector.Wildcard wildcard && wildcard.isDeep()) {
        if (deep >= 0) {
          throw wrong("** only once in a path");
        }
        deep = steps.size();
      }
      steps.add(step);
      space();
    } while (dot());
    if (steps.size() == 1 && steps.get(0) instanceof Selector.Wildcard && deep < 0) {
      at = start;
      throw wrong("a path around the *");
    }
    return new Selector.Steps(List.copyOf(steps), deep);
  }

  private boolean dot() {
    boolean dot = at < text.length() && text.charAt(at) == '.';
    at += dot ? 1 : 0;
    return dot;
  }

  private Selector.Step step() {
    if (at == text.length()) {
      throw wrong("a name");
    }
    char c = text.charAt(at);
    if (c == '*') {
      boolean deep = text.startsWith("**", at);
      at += deep ? 2 : 1;
      return new Selector.Wildcard(deep);
    }
    if (c == '$') {
      return type();
    }
    if (c == '\'') {
      return new Selector.Name(quoted());
    }
    int start = at;
    if (Characters.isDigit(c)) {
      while (at < text.length() && Characters.isDigit(text.charAt(at)) && at - start < 9) {
        at++;
      }
      return new Selector.Index(Integer.parseInt(text.substring(start, at)));
    }
    while (at < text.length() && isName(text.charAt(at), at > start)) {
      at++;
    }
    if (at == start) {
      throw wrong("a name");
    }
    return new Selector.Name(text.substring(start, at));
  }

  private Selector.Step type() {
    int start = at++;
    while (at < text.length() && (Characters.isLetter(text.charAt(at)) || text.charAt(at) == '_')) {
      at++;
    }
    String name = text.substring(start + 1, at);
    if (KINDS.containsKey(name)) {
      return new Selector.OfKind(KINDS.get(name));
    }
    if (TYPES.containsKey(name)) {
      return new Selector.OfType(TYPES.get(name));
    }
    at = start;
    throw new IllegalArgumentException(
        "This server knows nothing of the type $" + name + place() + ".");
  }

  private String quoted() {
    StringBuilder name = new StringBuilder();
    int start = at++;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != '\'') {
        name.append(c);
      } else if (at < text.length() && text.charAt(at) == '\'') {
        name.append('\'');
        at++;
      } else {
        return name.toString();
      }
    }
    at = start;
    throw wrong("a closing '");
  }

  /** {@code &&} or {@code &}, and the same of the other sign. */
  private boolean sign(char sign) {
    space();
    if (at == text.length() || text.charAt(at) != sign) {
      return false;
    }
    at += at + 1 < text.length() && text.charAt(at + 1) == sign ? 2 : 1;
    return true;
  }

  private void space() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
  }

  private static boolean isName(char c, boolean inside) {
    return Characters.isLetter(c) || c == '_' || inside && (c == '-' || Characters.isDigit(c));
  }

  private IllegalArgumentException wrong(String expected) {
    return new IllegalArgumentException(
        "The selector is wrong" + place() + ": expected " + expected + ".");
  }

  private String place() {
    return " at character " + (at + 1) + " of \"" + text + "\"";
  }
}
