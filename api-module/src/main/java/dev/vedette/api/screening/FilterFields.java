package dev.vedette.api.screening;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.api.json.Body;
import dev.vedette.event.filter.FilterChange;
import dev.vedette.event.filter.FilterOptions;
import dev.vedette.platform.Option;
import dev.vedette.platform.Options;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Filters among the options of a project, by the names that Sentry stores them under. */
public final class FilterFields {

  private static final int MAX_LENGTH = 400;

  /** The switches that have no endpoint of their own. */
  private static final List<Option<Boolean>> SWITCHES =
      List.of(FilterOptions.REACT_HYDRATION_ERRORS, FilterOptions.CHUNK_LOAD_ERROR);

  private FilterFields() {}

  /** The names that {@link #read} knows. */
  public static Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    SWITCHES.forEach(each -> names.add(each.name()));
    FilterOptions.LISTS.forEach(each -> names.add(each.name()));
    return names;
  }

  /** Reads them; mistakes are marked in the map of options. */
  public static FilterChange read(Body options) {
    Map<Option<Boolean>, Boolean> switches = new LinkedHashMap<>();
    for (Option<Boolean> each : SWITCHES) {
      options.bool(each.name()).ifPresent(on -> switches.put(each, on));
    }
    Map<Option<List<String>>, List<String>> lists = new LinkedHashMap<>();
    for (Option<List<String>> each : FilterOptions.LISTS) {
      if (options.has(each.name())) {
        lists.put(each, lines(options, each.name()));
      }
    }
    FilterChange change = new FilterChange(switches, Optional.empty(), lists);
    change.mistakes().forEach(options::wrong);
    return change;
  }

  /** One text of lines, as Sentry has it, or a list. */
  private static List<String> lines(Body options, String name) {
    JsonNode sent = options.raw(name);
    if (sent.isArray()) {
      return options.texts(name, FilterOptions.MAX_ENTRIES, MAX_LENGTH).orElse(List.of());
    }
    return options
        .optionalText(name, FilterOptions.MAX_ENTRIES * MAX_LENGTH)
        .map(text -> text.lines().toList())
        .orElse(List.of());
  }

  /** The same as it is shown. */
  public static Map<String, Object> shown(Options set) {
    Map<String, Object> shown = new LinkedHashMap<>();
    for (Option<List<String>> each : FilterOptions.LISTS) {
      shown.put(each.name(), String.join("\n", set.get(each)));
    }
    for (Option<Boolean> each : SWITCHES) {
      shown.put(each.name(), set.get(each));
    }
    return shown;
  }
}
