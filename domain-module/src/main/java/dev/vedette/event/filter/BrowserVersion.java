package dev.vedette.event.filter;

import java.util.Optional;

/**
 * A browser and its major version, from a user agent.
 *
 * @param family {@code ie}, {@code edge}, {@code safari}, {@code firefox}, {@code chrome}, {@code
 *     opera}, {@code android} or {@code opera_mini}
 */
record BrowserVersion(String family, int major) {

  /** What a browser calls itself before its version, the most special first. */
  private static final String[][] MARKS = {
    {"Opera Mini/", "opera_mini"},
    {"OPR/", "opera"},
    {"Edge/", "edge"},
    {"EdgA/", "edge"},
    {"EdgiOS/", "edge"},
    {"Edg/", "edge"},
    {"IEMobile/", "ie"},
    {"MSIE ", "ie"},
    {"Firefox/", "firefox"},
    {"Chrome/", "chrome"},
  };

  /** The browser; empty if it is none of those. */
  static Optional<BrowserVersion> of(String agent) {
    for (String[] mark : MARKS) {
      int at = agent.indexOf(mark[0]);
      if (at >= 0) {
        return version(mark[1], agent, at + mark[0].length());
      }
    }
    if (agent.contains("Trident/")) {
      return after("ie", agent, "rv:");
    }
    if (agent.startsWith("Opera/") || agent.startsWith("Opera ")) {
      Optional<BrowserVersion> said = after("opera", agent, "Version/");
      return said.isPresent() ? said : version("opera", agent, "Opera/".length());
    }
    if (agent.contains("Android ")) {
      return after("android", agent, "Android ");
    }
    return agent.contains("Safari/") ? after("safari", agent, "Version/") : Optional.empty();
  }

  private static Optional<BrowserVersion> after(String family, String agent, String mark) {
    int at = agent.indexOf(mark);
    return at < 0 ? Optional.empty() : version(family, agent, at + mark.length());
  }

  private static Optional<BrowserVersion> version(String family, String agent, int start) {
    int end = start;
    while (end < agent.length() && end - start < 6 && isDigit(agent.charAt(end))) {
      end++;
    }
    return end == start
        ? Optional.empty()
        : Optional.of(new BrowserVersion(family, Integer.parseInt(agent.substring(start, end))));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
