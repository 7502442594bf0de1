package dev.vedette.web.alert;

import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.PageView;
import dev.vedette.web.page.Pager;
import dev.vedette.web.page.TimeText;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages of alerts with something, with nothing and with hostile texts on them. */
public final class AlertSamples {

  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final String PATH = "/organizations/o/projects/p/settings/alerts/";
  private static final List<Crumb> CRUMBS = List.of(new Crumb("Acme", "/"), new Crumb("Shop", "/"));
  private static final TimeText AGO = TimeText.of(NOW.minusSeconds(900), NOW);

  private AlertSamples() {}

  /** A list, filled or empty. */
  public static PageView list(boolean filled, String name) {
    return new AlertsPage(
        "Shop",
        CRUMBS,
        filled
            ? List.of(
                new AlertsPage.Row(
                    name,
                    PATH + "1/",
                    name,
                    List.of("A new issue is created", name),
                    List.of("Send mail to the issue's owners"),
                    "silent for you",
                    Optional.of(AGO)),
                new AlertsPage.Row(
                    "All", PATH + "2/", "", List.of(), List.of(name), "", Optional.empty()))
            : List.of(),
        Pager.NONE,
        true,
        PATH + "new/",
        filled);
  }

  /** A rule that is to be made, or one with a history. */
  public static PageView rule(boolean fresh, String text) {
    RuleForm form = RuleForm.fresh();
    MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
    sent.putSingle("add-filters", "sentry.rules.filters.tagged_event.TaggedEventFilter");
    form.change("add:filters", sent);
    form.name = text;
    List<RulePage.Fired> fired =
        List.of(
            new RulePage.Fired("SHOP-1", text, "/organizations/o/issues/1/", AGO),
            new RulePage.Fired("", "An issue that is gone", "", AGO));
    return new RulePage(
        CRUMBS,
        fresh,
        fresh ? "" : text,
        true,
        PATH + (fresh ? "new/" : "1/"),
        new RuleShapes(NOW, Map.of("Team:1", text, "Member:2", text))
            .fields(form, List.of("production", text)),
        fresh
            ? Optional.of(new RulePage.Tried("It would have been triggered 2 times.", fired))
            : Optional.empty(),
        fresh ? "" : "silent for everyone",
        false,
        !fresh,
        fresh ? List.of() : fired,
        Pager.NONE,
        fresh
            ? FormErrors.of("name", "This field may not be blank.").and("filters", text)
            : FormErrors.none());
  }

  /** The question before one is deleted. */
  public static PageView question(String name) {
    return new DeleteRulePage(CRUMBS, name, List.of("Send mail", name), PATH + "1/delete/", PATH);
  }

  /** Ownership rules, right or wrong. */
  public static PageView ownership(boolean wrong, String text) {
    return new OwnershipPage(
        "Shop",
        CRUMBS,
        true,
        "/organizations/o/projects/p/settings/ownership/",
        "path:src/* " + text,
        true,
        true,
        Optional.of(AGO),
        wrong ? List.of(new OwnershipPage.WrongLine(1, "path:src/* " + text)) : List.of(),
        wrong ? FormErrors.of("raw", "Parse error (line 1, column 9)") : FormErrors.none());
  }
}
