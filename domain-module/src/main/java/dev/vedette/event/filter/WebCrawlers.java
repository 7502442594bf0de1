package dev.vedette.event.filter;

/** User agents of machines that read the web. */
final class WebCrawlers {
  private static final String[] KNOWN = {
    "mediapartners-google",
    "adsbot-google",
    "googlebot",
    "feedfetcher-google",
    "bingbot",
    "bingpreview",
    "baiduspider",
    "slurp",
    "sogou",
    "facebook",
    "ia_archiver",
    "slack",
    "calypso appcrawler",
    "pingdom",
    "lyticsbot",
    "aws security scanner",
    "hubspot crawler",
    "bytespider",
    "better uptime",
  };

  private static final String[] GENERIC = {"bot", "bots", "spider"};

  /** It runs the pages of those who use it. */
  private static final String WELCOME = "slackbot 1.";

  private WebCrawlers() {}

  static boolean sent(Candidate event) {
    String agent = event.lowerUserAgent();
    if (agent.isEmpty()) {
      return false;
    }
    int welcome = agent.indexOf(WELCOME);
    if (welcome >= 0
        && welcome + WELCOME.length() < agent.length()
        && Character.isDigit(agent.charAt(welcome + WELCOME.length()))) {
      return false;
    }
    for (String known : KNOWN) {
      if (agent.contains(known)) {
        return true;
      }
    }
    for (String generic : GENERIC) {
      if (isNamed(agent, generic)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a product's name ends so, as in {@code Examplebot/2.1}. */
  private static boolean isNamed(String agent, String name) {
    int at = agent.indexOf(name);
    while (at >= 0) {
      int end = at + name.length();
      if (end < agent.length() && "/ ;)\t".indexOf(agent.charAt(end)) >= 0) {
        return true;
      }
      at = agent.indexOf(name, at + 1);
    }
    return false;
  }
}
