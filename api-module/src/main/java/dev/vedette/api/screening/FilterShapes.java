package dev.vedette.api.screening;

import dev.vedette.event.filter.FilterOptions;
import dev.vedette.event.filter.LegacyBrowsers;
import dev.vedette.platform.Options;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Shapes the filters that have an endpoint of their own. */
final class FilterShapes {

  /** The only filter with a choice. */
  static final String LEGACY_BROWSERS = "legacy-browsers";

  private FilterShapes() {}

  /** All of them, sorted by id. */
  static List<FilterRepresentation> of(Options set) {
    List<FilterRepresentation> filters = new ArrayList<>();
    FilterOptions.SWITCHES.forEach(
        (id, option) -> filters.add(new FilterRepresentation(id, set.get(option))));
    LegacyBrowsers browsers = set.get(FilterOptions.LEGACY_BROWSERS);
    boolean chosen = !browsers.subfilters().isEmpty();
    filters.add(
        new FilterRepresentation(
            LEGACY_BROWSERS, chosen ? List.copyOf(browsers.subfilters()) : browsers.all()));
    filters.sort(Comparator.comparing(FilterRepresentation::id));
    return filters;
  }
}
