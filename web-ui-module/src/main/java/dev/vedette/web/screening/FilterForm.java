package dev.vedette.web.screening;

import dev.vedette.event.filter.FilterChange;
import dev.vedette.event.filter.FilterOptions;
import dev.vedette.event.filter.LegacyBrowsers;
import dev.vedette.platform.Option;
import dev.vedette.platform.Options;
import dev.vedette.web.page.OpenedForm;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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

  @FormParam("was")
  @DefaultValue("")
  private String was;

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
    form.was = OpenedForm.text(form.fields());
    return form;
  }

  /** What the form held when it was opened. */
  public String was() {
    return was;
  }

  private Map<String, String> fields() {
    Map<String, String> fields = new HashMap<>();
    for (Option<Boolean> each : FilterText.options()) {
      fields.put(each.name(), Boolean.toString(has(each)));
    }
    fields.put("browsers", browsers());
    fields.put("addresses", addresses);
    fields.put("releases", releases);
    fields.put("messages", messages);
    return fields;
  }

  private String browsers() {
    return browsers.stream().sorted().collect(Collectors.joining(","));
  }

  /** What its sender has changed; browsers that nobody knows are left out. */
  FilterChange change() {
    OpenedForm opened = new OpenedForm(was);
    Map<Option<Boolean>, Boolean> switches = new LinkedHashMap<>();
    for (Option<Boolean> each : FilterText.options()) {
      if (opened.isChanged(each.name(), Boolean.toString(has(each)))) {
        switches.put(each, has(each));
      }
    }
    Map<Option<List<String>>, List<String>> lists = new LinkedHashMap<>();
    if (opened.isChanged("addresses", addresses)) {
      lists.put(FilterOptions.BLACKLISTED_IPS, addresses.lines().toList());
    }
    if (opened.isChanged("releases", releases)) {
      lists.put(FilterOptions.RELEASES, releases.lines().toList());
    }
    if (opened.isChanged("messages", messages)) {
      lists.put(FilterOptions.ERROR_MESSAGES, messages.lines().toList());
    }
    return new FilterChange(
        switches,
        opened.isChanged("browsers", browsers()) ? Optional.of(legacy()) : Optional.empty(),
        lists);
  }

  private LegacyBrowsers legacy() {
    List<String> known = browsers.stream().filter(LegacyBrowsers.CHOICES::contains).toList();
    return known.isEmpty() && browsers.contains(DEFAULT_BROWSERS)
        ? LegacyBrowsers.DEFAULT
        : LegacyBrowsers.of(known);
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
