package dev.vedette.project;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a loader script made for a key would load.
 *
 * @param sdkVersion one of {@link #VERSIONS}
 * @param options what it would switch on
 */
public record LoaderSettings(String sdkVersion, Set<LoaderOption> options) {

  /** Versions of the browser SDK to choose from, the newest first. */
  public static final List<String> VERSIONS = List.of("latest", "10.x", "9.x", "8.x", "7.x");

  /** Those of a new key. */
  public static final LoaderSettings DEFAULT = new LoaderSettings(VERSIONS.get(0), Set.of());

  /** Takes a copy, in the order of the options. */
  public LoaderSettings {
    options = copy(options);
  }

  /** These with another version, if one is given, and with some options on or off. */
  LoaderSettings with(Optional<String> version, Map<LoaderOption, Boolean> changed) {
    Set<LoaderOption> all = EnumSet.noneOf(LoaderOption.class);
    all.addAll(options);
    changed.forEach(
        (option, on) -> {
          if (on) {
            all.add(option);
          } else {
            all.remove(option);
          }
        });
    return new LoaderSettings(version.orElse(sdkVersion), all);
  }

  private static Set<LoaderOption> copy(Collection<LoaderOption> some) {
    Set<LoaderOption> all = EnumSet.noneOf(LoaderOption.class);
    all.addAll(some);
    return Collections.unmodifiableSet(all);
  }
}
