package dev.vedette.web.screening;

import dev.vedette.event.filter.FilterChange;
import dev.vedette.event.filter.FilterOptions;
import dev.vedette.event.filter.LegacyBrowsers;
import dev.vedette.platform.Option;
import dev.vedette.platform.Options;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The filters of a project as a form has them: lists are lines of text. */
public class FilterForm {

  /** The choice of {@link LegacyBrowsers#DEFAULT} among the browsers. */
  static final String DEFAULT_BROWSERS = "1";

  @FormParam("on")
  private List<String> on = new ArrayList<>();

  @FormParam("browsers")
  private List<String> browsers = new ArrayList<>();

  @FormParam("addresses")
  @DefaultValue("")
  private String addresses;

  @FormParam("releases")
  @DefaultValue("")
  private String releases;

  @FormParam("messages")
  @DefaultValue("")
  private String messages;

  /** For JAX-RS. */
  public FilterForm() {}

  /** What a project has set. */
  static FilterForm of(Options set) {
    FilterForm form = new FilterForm();
    for (Option<Boolean> each : FilterText.options()) {
      if (set.get(each)) {
        form.on.add(each.name());
      }
    }
    LegacyBrowsers old = set.get(FilterOptions.LEGACY_BROWSERS);
    form.browsers.addAll(old.all() ? List.of(DEFAULT_BROWSERS) : old.subfilters());
    form.addresses = String.join("\n", set.get(FilterOptions.BLACKLISTED_IPS));
    form.releases = String.join("\n", set.get(FilterOptions.RELEASES));
    form.messages = String.join("\n", set.get(FilterOptions.ERROR_MESSAGES));
    return form;
  }

  /** The settings that it asks for; browsers that nobody knows are left out. */
  FilterChange change() {
    Map<Option<Boolean>, Boolean> switches = new LinkedHashMap<>();
    for (Option<Boolean> each : FilterText.options()) {
      switches.put(each, has(each));
    }
    Map<Option<List<String>>, List<String>> lists = new LinkedHashMap<>();
    lists.put(FilterOptions.BLACKLISTED_IPS, addresses.lines().toList());
    lists.put(FilterOptions.RELEASES, releases.lines().toList());
    lists.put(FilterOptions.ERROR_MESSAGES, messages.lines().toList());
    List<String> known = browsers.stream().filter(LegacyBrowsers.CHOICES::contains).toList();
    LegacyBrowsers old =
        known.isEmpty() && browsers.contains(DEFAULT_BROWSERS)
            ? LegacyBrowsers.DEFAULT
            : LegacyBrowsers.of(known);
    return new FilterChange(switches, Optional.of(old), lists);
  }

  boolean has(Option<Boolean> option) {
    return on.contains(option.name());
  }

  boolean hasBrowser(String name) {
    return browsers.contains(name);
  }

  /** Addresses and networks, one a line. */
  public String addresses() {
    return addresses;
  }

  /** Patterns, one a line. */
  public String releases() {
    return releases;
  }

  /** Patterns, one a line. */
  public String messages() {
    return messages;
  }
}
