package dev.vedette.event.filter;

import dev.vedette.platform.Option;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a project sets of its filters, by the names and with the defaults that Sentry has. */
public final class FilterOptions {

  /** Errors of browsers' extensions. */
  public static final Option<Boolean> BROWSER_EXTENSIONS =
      Option.flag("filters:browser-extensions", false);

  /** Events of old browsers. */
  public static final Option<LegacyBrowsers> LEGACY_BROWSERS =
      new Option<>(
          "filters:legacy-browsers",
          LegacyBrowsers.NONE,
          LegacyBrowsers::read,
          LegacyBrowsers::text);

  /** Events of the developer's machine. */
  public static final Option<Boolean> LOCALHOST = Option.flag("filters:localhost", false);

  /** Events of web crawlers. */
  public static final Option<Boolean> WEB_CRAWLERS = Option.flag("filters:web-crawlers", false);

  /** Transactions of health checks. */
  public static final Option<Boolean> FILTERED_TRANSACTION =
      Option.flag("filters:filtered-transaction", true);

  /** React's errors when a page differs from what the server rendered. */
  public static final Option<Boolean> REACT_HYDRATION_ERRORS =
      Option.flag("filters:react-hydration-errors", true);

  /** Scripts that are gone since a page was opened. */
  public static final Option<Boolean> CHUNK_LOAD_ERROR =
      Option.flag("filters:chunk-load-error", true);

  /** Addresses and networks of senders, {@link IpNetwork} each. */
  public static final Option<List<String>> BLACKLISTED_IPS =
      Option.lines("filters:blacklisted_ips");

  /** Releases, {@link Glob} each. */
  public static final Option<List<String>> RELEASES = Option.lines("filters:releases");

  /** Messages, {@link Glob} each. */
  public static final Option<List<String>> ERROR_MESSAGES = Option.lines("filters:error_messages");

  /** The switches that have an endpoint of their own, by their names there, sorted. */
  public static final Map<String, Option<Boolean>> SWITCHES =
      Collections.unmodifiableMap(
          new TreeMap<>(
              Map.of(
                  "browser-extensions", BROWSER_EXTENSIONS,
                  "filtered-transaction", FILTERED_TRANSACTION,
                  "localhost", LOCALHOST,
                  "web-crawlers", WEB_CRAWLERS)));

  /** The lists, by the names of their options. */
  public static final List<Option<List<String>>> LISTS =
      List.of(BLACKLISTED_IPS, RELEASES, ERROR_MESSAGES);

  /** Most entries of a list. */
  public static final int MAX_ENTRIES = 500;

  private FilterOptions() {}

  /**
   * Checks an entry of a list.
   *
   * @throws IllegalArgumentException with a message for people
   */
  public static void check(Option<List<String>> list, String entry) {
    if (list == BLACKLISTED_IPS) {
      IpNetwork.of(entry);
    } else {
      Glob.of(entry);
    }
  }
}
