package dev.vedette.platform;

import dev.vedette.platform.problem.BadRequestException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code query} of a list, taken apart: {@code key:value} and {@code key:"a value"}, in any
 * order and number, and words. What the keys mean is the list's own matter.
 *
 * @param byKey the values of each key, in order; a key may begin with {@code !}
 * @param text the words, with a blank between them
 */
public record SearchTokens(Map<String, List<String>> byKey, Optional<String> text) {

  private static final int MAX_LENGTH = 1000;
  private static final int MAX_TOKENS = 100;
  private static final Pattern TOKEN =
      Pattern.compile("(!?[A-Za-z_]+):(?:\"([^\"]*)\"|(\\S*))|\"([^\"]*)\"|(\\S+)");

  /**
   * Takes a query apart; null and blank ones have no tokens.
   *
   * @throws BadRequestException if it is longer than 1000 characters, has more than 100 tokens or a
   *     null character, which no database takes
   */
  public static SearchTokens parse(String query) {
    String given = query == null ? "" : query.strip();
    if (given.length() > MAX_LENGTH) {
      throw new BadRequestException("The query is longer than " + MAX_LENGTH + " characters");
    }
    if (given.indexOf('\0') >= 0) {
      throw new BadRequestException("Null characters are not allowed.");
    }
    Map<String, List<String>> byKey = new LinkedHashMap<>();
    List<String> words = new ArrayList<>();
    Matcher tokens = TOKEN.matcher(given);
    for (int i = 0; tokens.find(); i++) {
      if (i == MAX_TOKENS) {
        throw new BadRequestException("The query has more than " + MAX_TOKENS + " tokens");
      }
      if (tokens.group(1) != null) {
        String value = tokens.group(2) == null ? tokens.group(3) : tokens.group(2);
        byKey.computeIfAbsent(tokens.group(1), key -> new ArrayList<>()).add(value);
      } else {
        words.add(tokens.group(4) == null ? tokens.group(5) : tokens.group(4));
      }
    }
    return new SearchTokens(
        byKey, Optional.of(String.join(" ", words)).filter(text -> !text.isBlank()));
  }

  /** The keys that occur. */
  public Set<String> keys() {
    return byKey.keySet();
  }

  /** The values of a key; empty where it does not occur. */
  public List<String> values(String key) {
    return byKey.getOrDefault(key, List.of());
  }

  /**
   * The values of a key that is an id.
   *
   * @throws BadRequestException if one is not a number
   */
  public Set<Long> ids(String key) {
    Set<Long> ids = new LinkedHashSet<>();
    for (String value : values(key)) {
      try {
        ids.add(Long.valueOf(value));
      } catch (NumberFormatException e) {
        throw new BadRequestException("Invalid " + key + " value");
      }
    }
    return ids;
  }

  /** For {@code like … escape '!'}: whatever contains the text, compared in lower case. */
  public static String contains(String text) {
    return "%"
        + text.toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_")
        + "%";
  }
}
