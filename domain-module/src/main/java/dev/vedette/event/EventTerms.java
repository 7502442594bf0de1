package dev.vedette.event;

import dev.vedette.platform.problem.BadRequestException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A search in a list of events: words, which are one phrase of the title or the message, and tags,
 * {@code key:value} with {@code !} before it for "not", quotes around a value with blanks, and
 * {@code *} for any characters.
 *
 * @param phrase in lower case; empty for none
 * @param tags all of which an event must satisfy
 */
public record EventTerms(String phrase, List<TagTerm> tags) {

  /** Nothing is asked for. */
  public static final EventTerms NONE = new EventTerms("", List.of());

  private static final int MAX_LENGTH = 1000;
  private static final int MAX_TAGS = 20;

  /** What a search for issues can ask and one for events cannot. */
  private static final Set<String> OF_ISSUES =
      Set.of(
          "is",
          "has",
          "assigned",
          "assigned_or_suggested",
          "bookmarks",
          "subscribed",
          "age",
          "firstseen",
          "lastseen",
          "timesseen",
          "firstrelease",
          "first-release",
          "status",
          "substatus",
          "issue",
          "timestamp",
          "event.timestamp");

  /**
   * A tag that an event has or has not.
   *
   * @param key as it is stored, such as {@code sentry:release}
   * @param value compared exactly, but for {@code *}
   */
  public record TagTerm(String key, String value, boolean negated) {

    boolean pattern() {
      return value.indexOf('*') >= 0;
    }

    /** For {@code like … escape '!'}. */
    String like() {
      return value.replace("!", "!!").replace("%", "!%").replace("_", "!_").replace('*', '%');
    }
  }

  /** Copies the list, so that it cannot change. */
  public EventTerms {
    tags = List.copyOf(tags);
  }

  /** Whether every event will do. */
  public boolean isEmpty() {
    return phrase.isEmpty() && tags.isEmpty();
  }

  /**
   * Reads a search.
   *
   * @param search null and blank ask for nothing
   * @throws BadRequestException if it is not one, or asks for what events do not have
   */
  public static EventTerms parse(String search) {
    if (search == null || search.isBlank()) {
      return NONE;
    }
    if (search.length() > MAX_LENGTH) {
      throw invalid("it is longer than " + MAX_LENGTH + " characters");
    }
    return new Reader(search).read();
  }

  private static BadRequestException invalid(String why) {
    return new BadRequestException("Error parsing search query: " + why);
  }

  /** Goes through a search once. */
  private static final class Reader {
    private final String text;
    private final List<TagTerm> tags = new ArrayList<>();
    private final StringBuilder phrase = new StringBuilder();
    private int at;

    Reader(String text) {
      this.text = text;
    }

    EventTerms read() {
      skipBlanks();
      while (at < text.length()) {
        term();
        skipBlanks();
      }
      if (tags.size() > MAX_TAGS) {
        throw invalid("it has more than " + MAX_TAGS + " terms");
      }
      return new EventTerms(phrase.toString().toLowerCase(Locale.ROOT), tags);
    }

    private void term() {
      int start = at;
      boolean negated = text.charAt(at) == '!';
      int colon = keyEnd(negated ? at + 1 : at);
      if (colon < 0) {
        at = start;
        word();
        return;
      }
      String key = text.substring(negated ? start + 1 : start, colon);
      at = colon + 1;
      String value = value();
      if (value.isEmpty()) {
        throw invalid("Empty string after '" + key + ":' (column " + (start + 1) + ")");
      }
      add(key, value, negated, start);
    }

    private void add(String key, String value, boolean negated, int start) {
      String name = key.toLowerCase(Locale.ROOT);
      if (OF_ISSUES.contains(name)) {
        throw invalid("events cannot be searched by '" + key + "' (column " + (start + 1) + ")");
      }
      if ((name.equals("message") || name.equals("title")) && !negated) {
        append(value);
      } else {
        tags.add(tag(key, value, negated));
      }
    }

    /** What has a place of its own in an event is stored under another key than it is shown by. */
    private static TagTerm tag(String key, String value, boolean negated) {
      return switch (key) {
        case "release", "dist", "user" -> new TagTerm("sentry:" + key, value, negated);
        case "user.id", "user.email", "user.username", "user.ip" ->
            new TagTerm("sentry:user", key.substring("user.".length()) + ":" + value, negated);
        default -> {
          boolean quoted = key.startsWith("tags[") && key.endsWith("]");
          yield new TagTerm(quoted ? key.substring(5, key.length() - 1) : key, value, negated);
        }
      };
    }

    /** The colon after a key that starts there; -1 if what starts there is no key. */
    private int keyEnd(int start) {
      for (int i = start; i < text.length(); i++) {
        char each = text.charAt(i);
        if (each == ':') {
          boolean address = text.startsWith("//", i + 1);
          return i > start && !address ? i : -1;
        }
        boolean ofKey = each < 128 && Character.isLetterOrDigit(each) || "_.-[]".indexOf(each) >= 0;
        if (!ofKey) {
          return -1;
        }
      }
      return -1;
    }

    private void word() {
      int start = at;
      String word = value();
      if (word.equals("AND") || word.equals("OR") || word.startsWith("(")) {
        throw invalid(
            "Boolean statements containing \"OR\" or \"AND\" are not supported in this search"
                + " (column "
                + (start + 1)
                + ")");
      }
      append(word);
    }

    private void append(String words) {
      if (!words.isEmpty()) {
        phrase.append(phrase.isEmpty() ? "" : " ").append(words);
      }
    }

    /** A text in quotes, in which {@code \"} is one, or what comes before the next blank. */
    private String value() {
      StringBuilder value = new StringBuilder();
      if (at < text.length() && text.charAt(at) == '"') {
        int start = at++;
        while (at < text.length() && text.charAt(at) != '"') {
          if (text.charAt(at) == '\\' && at + 1 < text.length()) {
            at++;
          }
          value.append(text.charAt(at++));
        }
        if (at == text.length()) {
          throw invalid("the quote is not closed (column " + (start + 1) + ")");
        }
        at++;
        return value.toString();
      }
      while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
        value.append(text.charAt(at++));
      }
      return value.toString();
    }

    private void skipBlanks() {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
    }
  }
}
