package dev.vedette.event.filter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.event.Arrival;
import dev.vedette.platform.Options;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The filters that a project has on, ready to be asked. Immutable. */
public final class InboundFilters {
  private final List<Filter> filters;

  /** A filter and the name under which what it keeps out is counted. */
  private record Filter(String name, Predicate<Candidate> matches) {}

  private InboundFilters(List<Filter> filters) {
    this.filters = List.copyOf(filters);
  }

  /** Those of a project, in the order in which Sentry asks them. */
  public static InboundFilters of(Options options) {
    List<Filter> on = new ArrayList<>();
    if (options.get(FilterOptions.CHUNK_LOAD_ERROR)) {
      on.add(new Filter("chunk-load-error", ErrorMessages::isChunkLoad));
    }
    if (options.get(FilterOptions.REACT_HYDRATION_ERRORS)) {
      on.add(new Filter("react-hydration-errors", ErrorMessages::isHydration));
    }
    lists(options, on);
    if (options.get(FilterOptions.LOCALHOST)) {
      on.add(new Filter("localhost", Localhost::sent));
    }
    if (options.get(FilterOptions.BROWSER_EXTENSIONS)) {
      on.add(new Filter("browser-extensions", BrowserExtensions::caused));
    }
    LegacyBrowsers browsers = options.get(FilterOptions.LEGACY_BROWSERS);
    if (browsers.isActive()) {
      on.add(new Filter("legacy-browsers", browsers::sent));
    }
    if (options.get(FilterOptions.WEB_CRAWLERS)) {
      on.add(new Filter("web-crawlers", WebCrawlers::sent));
    }
    if (options.get(FilterOptions.FILTERED_TRANSACTION)) {
      on.add(new Filter("filtered-transaction", HealthChecks::is));
    }
    return new InboundFilters(on);
  }

  private static void lists(Options options, List<Filter> on) {
    List<IpNetwork> networks =
        options.get(FilterOptions.BLACKLISTED_IPS).stream().map(IpNetwork::of).toList();
    if (!networks.isEmpty()) {
      on.add(new Filter("ip-address", event -> isIn(event.arrival(), networks)));
    }
    Globs releases = Globs.of(options.get(FilterOptions.RELEASES));
    if (!releases.isEmpty()) {
      on.add(
          new Filter(
              "release-version",
              event -> !event.release().isEmpty() && releases.matches(event.release())));
    }
    Globs messages = Globs.of(options.get(FilterOptions.ERROR_MESSAGES));
    if (!messages.isEmpty()) {
      on.add(new Filter("error-message", event -> ErrorMessages.matches(event, messages)));
    }
  }

  /**
   * The filter that keeps an event out; empty if it is welcome.
   *
   * @param event normalised
   */
  public Optional<String> reason(JsonNode event, Arrival arrival) {
    Candidate candidate = new Candidate(event, arrival);
    for (Filter filter : filters) {
      if (filter.matches().test(candidate)) {
        return Optional.of(filter.name());
      }
    }
    return Optional.empty();
  }

  private static boolean isIn(Arrival arrival, List<IpNetwork> networks) {
    return arrival.remoteAddress().isPresent()
        && networks.stream().anyMatch(each -> each.contains(arrival.remoteAddress().get()));
  }
}
