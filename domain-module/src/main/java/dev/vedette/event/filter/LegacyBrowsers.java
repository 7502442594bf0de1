package dev.vedette.event.filter;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * Which old browsers are not wanted.
 *
 * @param all whether the filter is on without a list, for what Sentry called old before it had one
 * @param subfilters names of {@link #CHOICES}, sorted; empty if {@code all}
 */
public record LegacyBrowsers(boolean all, Set<String> subfilters) {

  /** Longest name of a choice. */
  public static final int MAX_NAME = 20;

  /** None. */
  public static final LegacyBrowsers NONE = new LegacyBrowsers(false, Set.of());

  /** On without a list. */
  public static final LegacyBrowsers DEFAULT = new LegacyBrowsers(true, Set.of());

  /** Versions by the names of the web API; the first eight are offered to people. */
  private static final Map<String, Rule> RULES = new LinkedHashMap<>();

  /** The oldest major version that {@link #DEFAULT} lets through. */
  private static final Map<String, Integer> OLDEST =
      Map.of("ie", 10, "safari", 6, "opera", 15, "android", 4, "opera_mini", 8);

  private record Rule(String family, IntPredicate old) {}

  static {
    upTo("ie", "ie", 11);
    upTo("edge", "edge", 110);
    upTo("safari", "safari", 15);
    upTo("firefox", "firefox", 110);
    upTo("chrome", "chrome", 110);
    upTo("opera", "opera", 99);
    upTo("android", "android", 3);
    upTo("opera_mini", "opera_mini", 34);
    upTo("ie_pre_9", "ie", 8);
    RULES.put("ie9", new Rule("ie", major -> major == 9));
    RULES.put("ie10", new Rule("ie", major -> major == 10));
    RULES.put("ie11", new Rule("ie", major -> major == 11));
    upTo("opera_pre_15", "opera", 14);
    upTo("android_pre_4", "android", 3);
    upTo("safari_pre_6", "safari", 5);
    upTo("opera_mini_pre_8", "opera_mini", 7);
    upTo("edge_pre_79", "edge", 18);
  }

  /** All names that a list may have, those that Sentry deprecates last. */
  public static final List<String> CHOICES = List.copyOf(RULES.keySet());

  /** Sorts the names. */
  public LegacyBrowsers {
    subfilters = Collections.unmodifiableSet(new TreeSet<>(subfilters));
  }

  private static void upTo(String name, String family, int major) {
    RULES.put(name, new Rule(family, version -> version <= major));
  }

  /** Those of a list; {@link #NONE} if it is empty. */
  public static LegacyBrowsers of(Collection<String> names) {
    return names.isEmpty() ? NONE : new LegacyBrowsers(false, Set.copyOf(names));
  }

  /** Reads what {@link #text} wrote. */
  static LegacyBrowsers read(String text) {
    return switch (text) {
      case "0", "" -> NONE;
      case "1" -> DEFAULT;
      default -> of(Arrays.asList(text.split(",")));
    };
  }

  String text() {
    return all ? "1" : subfilters.isEmpty() ? "0" : String.join(",", subfilters);
  }

  /** Whether any is. */
  public boolean isActive() {
    return all || !subfilters.isEmpty();
  }

  boolean sent(Candidate event) {
    Optional<BrowserVersion> browser = BrowserVersion.of(event.userAgent());
    return browser.isPresent() && isOld(browser.get());
  }

  private boolean isOld(BrowserVersion browser) {
    if (all) {
      return browser.major() < OLDEST.getOrDefault(browser.family(), 0);
    }
    for (String name : subfilters) {
      Rule rule = RULES.get(name);
      if (rule != null
          && rule.family().equals(browser.family())
          && rule.old().test(browser.major())) {
        return true;
      }
    }
    return false;
  }
}
