package dev.vedette.ownership;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads rules from their text: a line each, {@code matcher:pattern owner owner…}, where a pattern
 * with spaces stands in double quotes; empty lines and those that begin with {@code #} are passed
 * over.
 */
final class RuleText {

  /** Most rules of a project: each event may be compared with each. */
  static final int MAX_RULES = 2000;

  private static final int MAX_PATTERN = 500;
  private static final int MAX_OWNERS = 20;
  private static final Set<String> TYPES = Set.of("path", "module", "url");

  private final String line;
  private final int number;
  private int at;

  private RuleText(String line, int number) {
    this.line = line;
    this.number = number;
  }

  /** Reads all rules. */
  static List<OwnershipRule> read(String text) throws RuleSyntaxException {
    List<OwnershipRule> rules = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\r\n|\r|\n", -1)) {
      number++;
      RuleText reader = new RuleText(line, number);
      reader.skipSpace();
      if (!reader.atEnd() && reader.line.charAt(reader.at) != '#') {
        if (rules.size() == MAX_RULES) {
          throw reader.wrong("more than " + MAX_RULES + " rules");
        }
        rules.add(reader.rule());
      }
    }
    return rules;
  }

  private OwnershipRule rule() throws RuleSyntaxException {
    String type = type();
    String pattern = atEnd() || line.charAt(at) != '"' ? word() : quoted();
    if (pattern.isEmpty()) {
      throw wrong("a pattern is missing behind \"" + type + ":\"");
    }
    if (pattern.length() > MAX_PATTERN) {
      throw wrong("a pattern of more than " + MAX_PATTERN + " characters");
    }
    List<OwnerName> owners = new ArrayList<>();
    for (skipSpace(); !atEnd(); skipSpace()) {
      owners.add(owner());
      if (owners.size() > MAX_OWNERS) {
        throw wrong("more than " + MAX_OWNERS + " owners");
      }
    }
    if (owners.isEmpty()) {
      throw wrong("an owner is missing: an e-mail address, or # and a team");
    }
    return new OwnershipRule(number, type, pattern, owners);
  }

  private String type() throws RuleSyntaxException {
    int start = at;
    while (!atEnd() && line.charAt(at) != ':' && !isSpace(line.charAt(at))) {
      at++;
    }
    String type = line.substring(start, at);
    boolean tag =
        type.startsWith(OwnershipRule.TAGS) && type.length() > OwnershipRule.TAGS.length();
    if (atEnd() || line.charAt(at) != ':' || !TYPES.contains(type) && !tag) {
      at = start;
      throw wrong("a rule begins with path:, module:, url: or tags.NAME:");
    }
    at++;
    return type;
  }

  private String word() {
    int start = at;
    while (!atEnd() && !isSpace(line.charAt(at))) {
      at++;
    }
    return line.substring(start, at);
  }

  private String quoted() throws RuleSyntaxException {
    int start = at++;
    StringBuilder text = new StringBuilder();
    while (!atEnd() && line.charAt(at) != '"') {
      if (line.charAt(at) == '\\' && at + 1 < line.length() && line.charAt(at + 1) == '"') {
        at++;
      }
      text.append(line.charAt(at++));
    }
    if (atEnd()) {
      at = start;
      throw wrong("a quoted pattern does not end");
    }
    at++;
    return text.toString();
  }

  private OwnerName owner() throws RuleSyntaxException {
    int start = at;
    String word = word();
    if (word.startsWith("#") && word.length() > 1) {
      return new OwnerName(true, word.substring(1).toLowerCase(Locale.ROOT));
    }
    int sign = word.indexOf('@');
    if (sign > 0 && sign == word.lastIndexOf('@') && sign < word.length() - 1) {
      return new OwnerName(false, word.toLowerCase(Locale.ROOT));
    }
    at = start;
    throw wrong("\"" + shown(word) + "\" is neither an e-mail address nor # and a team");
  }

  private static String shown(String word) {
    return word.length() > 80 ? word.substring(0, 80) + "…" : word;
  }

  private void skipSpace() {
    while (!atEnd() && isSpace(line.charAt(at))) {
      at++;
    }
  }

  private boolean atEnd() {
    return at >= line.length();
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t';
  }

  private RuleSyntaxException wrong(String what) {
    return new RuleSyntaxException(what, number, at + 1);
  }
}
