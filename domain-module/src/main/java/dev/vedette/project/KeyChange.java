package dev.vedette.project;

import java.util.Map;
import java.util.Optional;

/**
 * What is to change of a client key; what is empty stays.
 *
 * @param name 1 to 64 characters
 * @param rateLimit the new limit; an empty one within takes the limit away
 * @param sdkVersion one of {@link LoaderSettings#VERSIONS}
 * @param loaderOptions those to switch on or off
 * @param useCase one of {@link ProjectKey#USE_CASES}
 */
public record KeyChange(
    Optional<String> name,
    Optional<Boolean> active,
    Optional<Optional<RateLimit>> rateLimit,
    Optional<String> sdkVersion,
    Map<LoaderOption, Boolean> loaderOptions,
    Optional<String> useCase) {

  /** Another name and limit, as the form of a page says them. */
  public static KeyChange of(String name, Optional<RateLimit> rateLimit) {
    return new KeyChange(
        Optional.of(name),
        Optional.empty(),
        Optional.of(rateLimit),
        Optional.empty(),
        Map.of(),
        Optional.empty());
  }

  /** On or off. */
  public static KeyChange active(boolean active) {
    return new KeyChange(
        Optional.empty(),
        Optional.of(active),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Optional.empty());
  }
}
