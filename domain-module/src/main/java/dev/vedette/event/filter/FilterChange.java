package dev.vedette.event.filter;

import dev.vedette.platform.Option;
import dev.vedette.platform.OptionChanges;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody wants to change of a project's filters; what is not named stays as it is.
 *
 * @param switches of {@link FilterOptions}, on or off
 * @param browsers which old browsers are not wanted
 * @param lists {@link FilterOptions#LISTS}, one entry a line
 */
public record FilterChange(
    Map<Option<Boolean>, Boolean> switches,
    Optional<LegacyBrowsers> browsers,
    Map<Option<List<String>>, List<String>> lists) {

  /** Changes nothing. */
  public static final FilterChange NONE = new FilterChange(Map.of(), Optional.empty(), Map.of());

  /** One switch. */
  public static FilterChange of(Option<Boolean> option, boolean on) {
    return new FilterChange(Map.of(option, on), Optional.empty(), Map.of());
  }

  /** Old browsers alone. */
  public static FilterChange of(LegacyBrowsers browsers) {
    return new FilterChange(Map.of(), Optional.of(browsers), Map.of());
  }

  /** What is wrong with it, by the names of the options; empty if nothing is. */
  public Map<String, String> mistakes() {
    Map<String, String> mistakes = new LinkedHashMap<>();
    lists.forEach(
        (list, entries) -> {
          if (entries.size() > FilterOptions.MAX_ENTRIES) {
            mistakes.put(list.name(), "At most " + FilterOptions.MAX_ENTRIES + " lines.");
          }
          for (String entry : clean(entries)) {
            try {
              FilterOptions.check(list, entry);
            } catch (IllegalArgumentException e) {
              mistakes.putIfAbsent(list.name(), e.getMessage());
            }
          }
        });
    return mistakes;
  }

  /** The options to set. */
  public OptionChanges options() {
    OptionChanges changes = OptionChanges.none().set(FilterOptions.LEGACY_BROWSERS, browsers);
    for (Map.Entry<Option<Boolean>, Boolean> each : switches.entrySet()) {
      changes = changes.set(each.getKey(), each.getValue());
    }
    for (Map.Entry<Option<List<String>>, List<String>> each : lists.entrySet()) {
      changes = changes.set(each.getKey(), clean(each.getValue()));
    }
    return changes;
  }

  private static List<String> clean(List<String> entries) {
    return entries.stream()
        .map(String::strip)
        .filter(entry -> !entry.isEmpty())
        .distinct()
        .toList();
  }
}
