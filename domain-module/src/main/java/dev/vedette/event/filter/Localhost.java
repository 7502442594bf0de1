package dev.vedette.event.filter;

import java.util.Locale;

/** Events of a developer's own machine. */
final class Localhost {
  private Localhost() {}

  static boolean sent(Candidate event) {
    if (isLocalAddress(event.userAddress()) || isLocalAddress(event.header("X-Forwarded-For"))) {
      return true;
    }
    String url = event.url().toLowerCase(Locale.ROOT);
    if (!url.isEmpty()) {
      String host = host(url);
      return url.startsWith("file:") || isLocal(host) || host.endsWith(".localhost");
    }
    return isLocal(name(event.header("Host"))) || isLocal(name(event.header("X-Forwarded-Host")));
  }

  private static boolean isLocalAddress(String address) {
    return address.equals("127.0.0.1") || address.equals("::1");
  }

  private static boolean isLocal(String host) {
    return host.equals("localhost") || host.equals("127.0.0.1");
  }

  private static String name(String hostAndPort) {
    int colon = hostAndPort.indexOf(':');
    return (colon < 0 ? hostAndPort : hostAndPort.substring(0, colon)).toLowerCase(Locale.ROOT);
  }

  /** The host of a URL; empty if it has none. */
  private static String host(String url) {
    int start = url.indexOf("://");
    if (start < 0) {
      return "";
    }
    start += 3;
    int end = start;
    while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    String authority = url.substring(start, end);
    return name(authority.substring(authority.lastIndexOf('@') + 1));
  }
}
