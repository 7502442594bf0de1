package dev.vedette.web.screening;

import dev.vedette.platform.Options;
import dev.vedette.web.page.Choice;
import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.PageView;
import dev.vedette.web.page.Pair;
import dev.vedette.web.page.Tab;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pages of filters and scrubbing for the template tests. */
public final class ScreeningSamples {

  private static final List<Crumb> CRUMBS = List.of(new Crumb("Pump Station", "/p/"));
  private static final List<Tab> TABS = List.of(new Tab("Settings", "/s/", true));

  private ScreeningSamples() {}

  /** The scrubbing of a project, tried on an event; {@code text} stands wherever a text may. */
  public static PageView security(String text) {
    ScrubForm form =
        ScrubForm.ofProject(
            new Options(
                Map.of(
                    "sentry:sensitive_fields", text,
                    "sentry:safe_fields", text,
                    "sentry:relay_pii_config", text)));
    return new SecurityPage(
        "Security and privacy of " + text,
        CRUMBS,
        TABS,
        form,
        SecurityPages.ofProject(form, new Options(Map.of("sentry:require_scrub_data", "true"))),
        Optional.of(CspForm.of(new Options(Map.of("sentry:csp_ignored_sources", text)))),
        true,
        "/security/",
        "/security/try/",
        Optional.of(
            new SecurityPage.Trial(
                "{\"extra\": \"" + text + "\"}",
                List.of(new Pair("extra.password", text, Optional.empty(), text)))),
        FormErrors.of("relayPiiConfig", text).and("event", text));
  }

  /** That of an organization which has set nothing. */
  public static PageView nothing() {
    ScrubForm form = ScrubForm.ofOrganization(Options.NONE);
    return new SecurityPage(
        "Security and privacy",
        List.of(),
        List.of(),
        form,
        SecurityPages.ofOrganization(form),
        Optional.empty(),
        false,
        "/security/",
        "/security/try/",
        Optional.of(new SecurityPage.Trial("{}", List.of())),
        FormErrors.none());
  }

  /** The filters of a project. */
  public static PageView filters(String text) {
    FilterForm form =
        FilterForm.of(
            new Options(
                Map.of(
                    "filters:error_messages", text,
                    "filters:releases", text,
                    "filters:legacy-browsers", "ie,safari")));
    return new FiltersPage(
        text,
        CRUMBS,
        TABS,
        form,
        Arrays.stream(FilterText.values()).map(each -> each.toggle(form)).toList(),
        List.of(new Choice("ie", "Internet Explorer", true), new Choice("x", text, false)),
        "/filters/",
        "/stats/",
        "/settings/",
        FormErrors.of("addresses", text));
  }
}
