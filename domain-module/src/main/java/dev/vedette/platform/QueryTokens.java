package dev.vedette.platform;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a search apart: {@code key:value}, {@code key:"a value"}, and words. */
public final class QueryTokens {

  /** The key of the words. */
  public static final String TEXT = "query";

  private static final Pattern TOKEN =
      Pattern.compile("(?:(!?[A-Za-z0-9_.]+):)?(?:\"([^\"]*)\"|(\\S+))");

  private QueryTokens() {}

  /** The values by key, both in the order of their first appearance. */
  public static Map<String, Set<String>> of(String search) {
    Map<String, Set<String>> tokens = new LinkedHashMap<>();
    Matcher each = TOKEN.matcher(search);
    while (each.find()) {
      String key = each.group(1) == null ? TEXT : each.group(1);
      String value = each.group(2) == null ? each.group(3) : each.group(2);
      tokens.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(value);
    }
    return tokens;
  }

  /** For {@code like … escape '!'}: whatever contains the text, compared in lower case. */
  public static String contains(String text) {
    return "%"
        + text.toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_")
        + "%";
  }
}
