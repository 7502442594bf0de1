package dev.vedette.alert;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/** How a filter compares texts, by Sentry's abbreviations. Case does not matter. */
enum TextMatch {
  EQUALS("eq", "equals", String::equals, false),
  NOT_EQUALS("ne", "does not equal", String::equals, true),
  STARTS("sw", "starts with", String::startsWith, false),
  NOT_STARTS("nsw", "does not start with", String::startsWith, true),
  ENDS("ew", "ends with", String::endsWith, false),
  NOT_ENDS("new", "does not end with", String::endsWith, true),
  CONTAINS("co", "contains", String::contains, false),
  NOT_CONTAINS("nc", "does not contain", String::contains, true),
  SET("is", "is set", (found, wanted) -> true, false),
  NOT_SET("ns", "is not set", (found, wanted) -> true, true),
  IN("in", "is one of (comma-separated)", TextMatch::oneOf, false),
  NOT_IN("nin", "is none of (comma-separated)", TextMatch::oneOf, true);

  private final String id;
  private final String words;
  private final BiPredicate<String, String> test;
  private final boolean negated;

  TextMatch(String id, String words, BiPredicate<String, String> test, boolean negated) {
    this.id = id;
    this.words = words;
    this.test = test;
    this.negated = negated;
  }

  String words() {
    return words;
  }

  /** Whether it compares with a text at all. */
  boolean needsValue() {
    return this != SET && this != NOT_SET;
  }

  /**
   * Whether one of the values matches; of a negated one, whether none does.
   *
   * @param wanted as the rule has it
   */
  boolean matches(List<String> values, String wanted) {
    String lower = wanted.toLowerCase(Locale.ROOT);
    return negated
        != values.stream().anyMatch(value -> test.test(value.toLowerCase(Locale.ROOT), lower));
  }

  static Optional<TextMatch> of(String id) {
    return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
  }

  /** Words by abbreviation. */
  static Map<String, String> choices() {
    Map<String, String> all = new LinkedHashMap<>();
    for (TextMatch each : values()) {
      all.put(each.id, each.words);
    }
    return all;
  }

  private static boolean oneOf(String found, String list) {
    return Arrays.stream(list.split(",")).map(String::strip).anyMatch(found::equals);
  }
}
