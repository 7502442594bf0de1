package dev.vedette.ingest;

import dev.vedette.platform.Option;
import dev.vedette.platform.Options;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Sources that reports of content security policies are not wanted from: mostly extensions and
 * programs that put their own code into pages. A pattern is a host, which may begin with {@code
 * *.}, or a scheme and a host, as in {@code chrome-extension://*}, each with or without a port.
 */
public final class CspSources {
  /** Whether the patterns that come with the server hold. */
  public static final Option<Boolean> DEFAULTS =
      Option.flag("sentry:csp_ignored_sources_defaults", true);

  /** The project's own patterns. */
  public static final Option<List<String>> IGNORED = Option.lines("sentry:csp_ignored_sources");

  /** What extensions, in-app browsers and the pages of browsers themselves have for schemes. */
  private static final List<String> NOISE =
      List.of(
          "about",
          "about://*",
          "chrome://*",
          "chrome-extension",
          "chrome-extension://*",
          "chromeinvoke://*",
          "chromeinvokeimmediate://*",
          "chromenull://*",
          "jar://*",
          "localhost",
          "mbinit://*",
          "moz-extension",
          "moz-extension://*",
          "ms-browser-extension",
          "ms-browser-extension://*",
          "mxaddon-pkg://*",
          "resource://*",
          "safari-extension",
          "safari-extension://*",
          "safari-web-extension://*",
          "symres://*",
          "tmtbff://*",
          "webviewprogressproxy://*",
          "*.metrext.com",
          "*.superfish.com",
          "*.tlscdn.com",
          "addons.mozilla.org",
          "gateway.zscalertwo.net",
          "injections.adguard.com",
          "static.image2play.com",
          "widgets.amung.us",
          "www.passpack.com");

  private static final int MAX_SOURCES = 500;
  private static final int MAX_LENGTH = 20_000;

  private static final CspSources DEFAULT = new CspSources(NOISE);

  private final List<Source> sources;

  /** One pattern or source in its parts, each empty where it says nothing. */
  private record Source(String scheme, String host, String port) {

    static Source of(String text) {
      String rest = text.strip().toLowerCase(Locale.ROOT);
      int scheme = rest.indexOf("://");
      String name = scheme < 0 ? "" : rest.substring(0, scheme);
      rest = scheme < 0 ? rest : rest.substring(scheme + 3);
      int end = 0;
      while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
        end++;
      }
      rest = rest.substring(0, end);
      int port = rest.lastIndexOf(':');
      return port >= 0 && rest.indexOf(']', port) < 0
          ? new Source(name, rest.substring(0, port), rest.substring(port + 1))
          : new Source(name, rest, "");
    }

    boolean matches(Source other) {
      boolean hostFits =
          host.equals("*")
              || host.equals(other.host)
              || host.startsWith("*.")
                  && (other.host.endsWith(host.substring(1))
                      || other.host.equals(host.substring(2)));
      return hostFits
          && (scheme.isEmpty() || scheme.equals("*") || scheme.equals(other.scheme))
          && (port.isEmpty() || port.equals("*") || port.equals(other.port));
    }
  }

  private CspSources(List<String> patterns) {
    sources = patterns.stream().filter(each -> !each.isBlank()).map(Source::of).toList();
  }

  /** What is wrong with patterns that somebody wants to set, if anything is. */
  public static Optional<String> mistake(List<String> patterns) {
    if (patterns.size() > MAX_SOURCES) {
      return Optional.of("At most " + MAX_SOURCES + " lines.");
    }
    return patterns.stream().mapToInt(String::length).sum() > MAX_LENGTH
        ? Optional.of("At most " + MAX_LENGTH + " characters.")
        : Optional.empty();
  }

  /** The sources that a project does not want to hear of. */
  static CspSources of(Options settings) {
    boolean defaults = settings.get(DEFAULTS);
    List<String> own = settings.get(IGNORED);
    if (own.isEmpty() && defaults) {
      return DEFAULT;
    }
    return new CspSources(
        Stream.concat(defaults ? NOISE.stream() : Stream.of(), own.stream()).toList());
  }

  /** Whether one of these URIs, where they are not empty, is such a source. */
  boolean matches(String... uris) {
    for (String uri : uris) {
      if (!uri.isEmpty()) {
        Source found = Source.of(uri);
        if (sources.stream().anyMatch(each -> each.matches(found))) {
          return true;
        }
      }
    }
    return false;
  }
}
