package dev.vedette.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * Browser and operating system from the user agent, when the SDK sent no such context: browsers'
 * SDKs leave that to the server. Only what the five large engines and systems say is understood.
 */
final class UserAgentContexts {
  /** What a browser calls itself, the most special first: all claim to be Safari. */
  private static final String[][] BROWSERS = {
    {"Edg/", "Edge"},
    {"EdgA/", "Edge"},
    {"EdgiOS/", "Edge"},
    {"OPR/", "Opera"},
    {"SamsungBrowser/", "Samsung Internet"},
    {"FxiOS/", "Firefox iOS"},
    {"Firefox/", "Firefox"},
    {"CriOS/", "Chrome Mobile iOS"},
    {"HeadlessChrome/", "HeadlessChrome"},
    {"Chrome/", "Chrome"},
  };

  private static final String[][] SYSTEMS = {
    {"Windows NT 10.0", "Windows", "10"},
    {"Windows NT 6.3", "Windows", "8.1"},
    {"Windows NT 6.1", "Windows", "7"},
    {"Windows", "Windows", ""},
    {"iPhone OS ", "iOS", "?"},
    {"CPU OS ", "iOS", "?"},
    {"Android ", "Android", "?"},
    {"Mac OS X ", "Mac OS X", "?"},
    {"CrOS ", "Chrome OS", ""},
    {"Linux", "Linux", ""},
  };

  private static final int MAX_VERSION = 20;

  private UserAgentContexts() {}

  /** Adds the contexts {@code browser} and {@code os} where they can be told and are missing. */
  static void derive(ObjectNode event, String platform, Arrival arrival) {
    String agent = RequestNormalizer.header(Fields.object(event, "request"), "User-Agent");
    if (agent.isEmpty() && platform.equals("javascript")) {
      agent = arrival.userAgent().orElse("");
    }
    if (!agent.startsWith("Mozilla/")) {
      return;
    }
    ObjectNode contexts = Fields.object(event, "contexts");
    String sent = agent;
    if (!contexts.has("browser")) {
      browser(sent).ifPresent(browser -> contexts.set("browser", browser));
    }
    if (!contexts.has("os")) {
      String key = platform.equals("javascript") ? "os" : "client_os";
      if (!contexts.has(key)) {
        system(sent).ifPresent(system -> contexts.set(key, system));
      }
    }
    if (!contexts.isEmpty()) {
      event.set("contexts", contexts);
    }
  }

  private static Optional<ObjectNode> browser(String agent) {
    for (String[] browser : BROWSERS) {
      int at = agent.indexOf(browser[0]);
      if (at >= 0) {
        return Optional.of(
            context("browser", browser[1], version(agent, at + browser[0].length())));
      }
    }
    int safari = agent.indexOf("Version/");
    return safari >= 0 && agent.contains("Safari/")
        ? Optional.of(context("browser", "Safari", version(agent, safari + "Version/".length())))
        : Optional.empty();
  }

  private static Optional<ObjectNode> system(String agent) {
    for (String[] system : SYSTEMS) {
      int at = agent.indexOf(system[0]);
      if (at >= 0) {
        String version =
            system[2].equals("?") ? version(agent, at + system[0].length()) : system[2];
        return Optional.of(context("os", system[1], version));
      }
    }
    return Optional.empty();
  }

  private static ObjectNode context(String type, String name, String version) {
    ObjectNode context = Fields.NODES.objectNode();
    context.put("name", name);
    if (!version.isEmpty()) {
      context.put("version", version);
    }
    return context.put("type", type);
  }

  private static String version(String agent, int start) {
    int end = start;
    while (end < agent.length()
        && end - start < MAX_VERSION
        && (Character.isDigit(agent.charAt(end)) || "._".indexOf(agent.charAt(end)) >= 0)) {
      end++;
    }
    return agent.substring(start, end).replace('_', '.');
  }
}
