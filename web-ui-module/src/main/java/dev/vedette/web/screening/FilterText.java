package dev.vedette.web.screening;

import dev.vedette.event.filter.FilterOptions;
import dev.vedette.platform.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The switches of the page in their order, and what it says of them. */
enum FilterText {
  BROWSER_EXTENSIONS(
      FilterOptions.BROWSER_EXTENSIONS,
      "Errors of browser extensions",
      "Extensions, toolbars and other scripts that are not the page's own."),
  LOCALHOST(
      FilterOptions.LOCALHOST,
      "Events of localhost",
      "From the developer's own machine: 127.0.0.1, ::1, localhost and files."),
  WEB_CRAWLERS(
      FilterOptions.WEB_CRAWLERS,
      "Events of web crawlers",
      "Search engines and link previews, by their user agent."),
  HYDRATION(
      FilterOptions.REACT_HYDRATION_ERRORS,
      "Hydration errors of React",
      "When a page differs from what the server rendered of it."),
  CHUNK_LOAD(
      FilterOptions.CHUNK_LOAD_ERROR,
      "Chunk load errors",
      "When a new version replaces scripts while a page is open."),
  HEALTH_CHECKS(
      FilterOptions.FILTERED_TRANSACTION,
      "Transactions of health checks",
      "Names such as /healthz, /ping and /ready.");

  /** What the browsers' choices mean; those that are not here are only shown where they are set. */
  static final Map<String, String> BROWSERS =
      Map.of(
          "ie", "Internet Explorer",
          "edge", "Edge 110 and before",
          "safari", "Safari 15 and before",
          "firefox", "Firefox 110 and before",
          "chrome", "Chrome 110 and before",
          "opera", "Opera 99 and before",
          "android", "Android 3 and before",
          "opera_mini", "Opera Mini 34 and before");

  private final Option<Boolean> option;
  private final String label;
  private final String hint;

  FilterText(Option<Boolean> option, String label, String hint) {
    this.option = option;
    this.label = label;
    this.hint = hint;
  }

  static List<Option<Boolean>> options() {
    return Arrays.stream(values()).map(each -> each.option).toList();
  }

  FiltersPage.Toggle toggle(FilterForm form) {
    String id = name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    return new FiltersPage.Toggle(id, option.name(), label, hint, form.has(option));
  }
}
