package dev.vedette.web.account;

import java.util.LinkedHashMap;
import java.util.Map;

/** Says in a few words what a {@code User-Agent} header says in many. */
final class BrowserName {

  /** Sign and name; the first that fits counts, because most name others after themselves. */
  private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

  private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

  static {
    BROWSERS.put("Edg", "Edge");
    BROWSERS.put("OPR/", "Opera");
    BROWSERS.put("SamsungBrowser/", "Samsung Internet");
    BROWSERS.put("Firefox/", "Firefox");
    BROWSERS.put("FxiOS/", "Firefox");
    BROWSERS.put("CriOS/", "Chrome");
    BROWSERS.put("Chrome/", "Chrome");
    BROWSERS.put("Safari/", "Safari");
    SYSTEMS.put("iPhone", "iPhone");
    SYSTEMS.put("iPad", "iPad");
    SYSTEMS.put("Android", "Android");
    SYSTEMS.put("CrOS", "ChromeOS");
    SYSTEMS.put("Windows", "Windows");
    SYSTEMS.put("Mac OS X", "macOS");
    SYSTEMS.put("Linux", "Linux");
  }

  private static final int LONGEST = 60;

  private BrowserName() {}

  /** Such as {@code Firefox on Linux}; the start of what it says for anything unknown. */
  static String of(String userAgent) {
    String browser = first(BROWSERS, userAgent);
    String system = first(SYSTEMS, userAgent);
    if (!browser.isEmpty()) {
      return system.isEmpty() ? browser : browser + " on " + system;
    }
    return userAgent.isBlank()
        ? "Unknown browser"
        : userAgent.substring(0, Math.min(LONGEST, userAgent.length()));
  }

  private static String first(Map<String, String> names, String text) {
    return names.entrySet().stream()
        .filter(one -> text.contains(one.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }
}
