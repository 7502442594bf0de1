package dev.vedette.stats;

import dev.vedette.platform.problem.BadRequestException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A curve that the stats endpoints can draw.
 *
 * @param name as it is asked for
 * @param outcomes the outcomes it adds up
 * @param reason the one reason it counts; empty for all of them
 */
public record Stat(String name, Set<Outcome> outcomes, Optional<String> reason) {

  /** Everything that reached the server and could be used; what was invalid is not in it. */
  public static final Stat RECEIVED =
      all("received", Outcome.ACCEPTED, Outcome.FILTERED, Outcome.RATE_LIMITED);

  /** What a limit or quota kept out. */
  public static final Stat REJECTED = all("rejected", Outcome.RATE_LIMITED);

  /** What a filter kept out. */
  public static final Stat BLACKLISTED = all("blacklisted", Outcome.FILTERED);

  /** What was stored. */
  public static final Stat GENERATED = all("generated", Outcome.ACCEPTED);

  /** What was handed on to other systems: this server never does. */
  public static final Stat FORWARDED = all("forwarded");

  private static final Set<String> FILTERS =
      Set.of(
          "browser-extensions",
          "cors",
          "crash-report-limit",
          "discarded-hash",
          "error-message",
          "filtered-transaction",
          "invalid-csp",
          "ip-address",
          "legacy-browsers",
          "localhost",
          "react-hydration-errors",
          "chunk-load-error",
          "release-version",
          "web-crawlers");

  private static final Map<String, Stat> NAMED =
      Stream.concat(
              Stream.of(RECEIVED, REJECTED, BLACKLISTED, GENERATED, FORWARDED),
              FILTERS.stream().map(name -> new Stat(name, outcomes(name), Optional.of(name))))
          .collect(Collectors.toUnmodifiableMap(Stat::name, Function.identity()));

  /** A page that may not send is invalid, as in Sentry's Relay, though its curve is a filter's. */
  private static Set<Outcome> outcomes(String filter) {
    return filter.equals("cors")
        ? Set.of(Outcome.FILTERED, Outcome.INVALID)
        : Set.of(Outcome.FILTERED);
  }

  /** Takes a copy of the set. */
  public Stat {
    outcomes = Set.copyOf(outcomes);
  }

  /** Whether that is the name of an inbound filter, and so a reason of what was filtered. */
  public static boolean isFilter(String name) {
    return FILTERS.contains(name);
  }

  /**
   * Finds the curve of that name: one of the constants, or the name of an inbound filter.
   *
   * @throws BadRequestException if there is none
   */
  public static Stat parse(String name) {
    Stat found = NAMED.get(name);
    if (found == null) {
      throw new BadRequestException("Invalid stat");
    }
    return found;
  }

  private static Stat all(String name, Outcome... outcomes) {
    return new Stat(name, Set.of(outcomes), Optional.empty());
  }
}
