package dev.vedette.ingest;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether a browser's page may send to a project. The patterns are Sentry's: {@code *}, a host, a
 * host and port, {@code *.example.com} (which means example.com too), each with or without a
 * scheme.
 */
final class AllowedOrigins {
  private AllowedOrigins() {}

  /**
   * Checks the page that a request comes from.
   *
   * @param origin the {@code Origin} header, or else {@code Referer}
   * @return true for all that names no page, as servers and apps do not
   */
  static boolean allows(List<String> patterns, Optional<String> origin) {
    if (patterns.stream().anyMatch(pattern -> pattern.trim().equals("*"))) {
      return true;
    }
    Optional<URI> page = origin.flatMap(AllowedOrigins::page);
    return page.isEmpty() || patterns.stream().anyMatch(pattern -> matches(pattern, page.get()));
  }

  private static Optional<URI> page(String text) {
    try {
      return Optional.of(new URI(text)).filter(uri -> uri.getHost() != null);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static boolean matches(String pattern, URI page) {
    String rest = pattern.trim().toLowerCase(Locale.ROOT);
    int scheme = rest.indexOf("://");
    if (scheme >= 0) {
      String wanted = rest.substring(0, scheme);
      if (!wanted.equals("*") && !wanted.equalsIgnoreCase(page.getScheme())) {
        return false;
      }
      rest = rest.substring(scheme + 3);
    }
    rest = rest.replaceAll("/.*$", "");
    int port = rest.lastIndexOf(':');
    if (port > rest.lastIndexOf(']')) {
      if (!rest.substring(port + 1).equals(Integer.toString(port(page)))) {
        return false;
      }
      rest = rest.substring(0, port);
    }
    return hostMatches(rest, page.getHost().toLowerCase(Locale.ROOT));
  }

  private static boolean hostMatches(String pattern, String host) {
    if (pattern.isEmpty()) {
      return false;
    }
    if (pattern.startsWith("*.")) {
      return host.endsWith(pattern.substring(1)) || host.equals(pattern.substring(2));
    }
    return pattern.equals("*") || pattern.equals(host);
  }

  private static int port(URI page) {
    if (page.getPort() >= 0) {
      return page.getPort();
    }
    return "https".equalsIgnoreCase(page.getScheme()) ? 443 : 80;
  }
}
