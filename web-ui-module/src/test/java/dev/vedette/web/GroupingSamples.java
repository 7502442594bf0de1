package dev.vedette.web;

import dev.vedette.web.SamplePages.Sample;
import dev.vedette.web.grouping.EventGroupingPage;
import dev.vedette.web.grouping.EventGroupingPage.Node;
import dev.vedette.web.grouping.EventGroupingPage.Way;
import dev.vedette.web.grouping.GroupingSettingsForm;
import dev.vedette.web.grouping.GroupingSettingsPage;
import dev.vedette.web.grouping.PreviewView;
import dev.vedette.web.page.Choice;
import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.Links;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages on grouping with sample data. */
final class GroupingSamples {

  private static final String ORG = "the-interstellar-jurisdiction";
  private static final String HOSTILE = SamplePages.HOSTILE;
  private static final List<Crumb> CRUMBS =
      List.of(new Crumb("The Interstellar Jurisdiction", Links.organization(ORG)));

  private GroupingSamples() {}

  static Map<String, Sample> all() {
    Map<String, Sample> all = new LinkedHashMap<>();
    all.put("grouping", settings(Optional.empty(), FormErrors.none(), "function:main -> main"));
    all.put("grouping-preview", settings(Optional.of(preview("Leak: 3")), FormErrors.none(), ""));
    all.put(
        "grouping-hostile", settings(Optional.of(preview(HOSTILE)), FormErrors.none(), HOSTILE));
    all.put(
        "grouping-errors",
        settings(
            Optional.empty(),
            FormErrors.of("", "Another preview is running; try again in some seconds.")
                .and("groupingConfig", "This server knows …")
                .and("fingerprintingRules", "A matcher is missing (line 1, column 1)")
                .and("groupingEnhancements", "An action is missing (line 2, column 9)"),
            "</textarea>" + HOSTILE));
    all.put("event-grouping", new Sample("grouping/event.html", event("Leak: 3", false), true));
    all.put(
        "event-grouping-hostile", new Sample("grouping/event.html", event(HOSTILE, true), true));
    return all;
  }

  private static Sample settings(Optional<PreviewView> preview, FormErrors errors, String rules) {
    GroupingSettingsPage page =
        new GroupingSettingsPage(
            CRUMBS,
            List.of(),
            "Pump station",
            GroupingSettingsForm.of("newstyle:2026-01-20", rules, rules),
            List.of(
                new Choice("newstyle:2023-01-11", "newstyle:2023-01-11", false),
                new Choice("newstyle:2026-01-20", "newstyle:2026-01-20 (in force)", true)),
            Optional.of("Until 2027-01-01 events are grouped by newstyle:2023-01-11 too."),
            preview,
            "/here/",
            errors);
    return new Sample("grouping/settings.html", page, true)
        .beside("Settings of the project", "Issue grouping", "Client keys");
  }

  private static PreviewView preview(String title) {
    return new PreviewView(
        List.of("3 of the latest 1,000 events would come to another issue.", "1 new issue."),
        List.of(
            new PreviewView.FromIssue(
                title,
                "/issue/1/",
                "2 of 3 events",
                List.of(
                    new PreviewView.ToIssue("to new issue 1", title, "/event/", "2 events"),
                    new PreviewView.ToIssue("stays", title, "/issue/1/", "1 event")))),
        true);
  }

  private static EventGroupingPage event(String text, boolean fingerprint) {
    Node line = new Node("", "acme.pump.Valve  close", true, "", List.of());
    Node ignored = new Node("", text, false, "not the application's own", List.of());
    Node stack = new Node("stack trace", "", true, "", List.of(line, ignored));
    Node type = new Node("type", text, true, "without what varies", List.of());
    return new EventGroupingPage(
        CRUMBS,
        "4f9a2b7c",
        "/event/",
        text,
        fingerprint ? Optional.empty() : Optional.of("/settings/"),
        List.of("The event is grouped by exception stack trace.", text),
        List.of("d41d8cd98f00b204e9800998ecf8427e"),
        List.of(
            new Way(
                "exception stack trace — in-app frames",
                true,
                "d41d8cd98f00b204e9800998ecf8427e",
                fingerprint ? List.of(text, "b") : List.of(),
                fingerprint ? List.of(text) : List.of(),
                fingerprint ? text : "",
                List.of(new Node("exception", "", true, "", List.of(type, stack)))),
            new Way("message", false, "", List.of(), List.of(), "", List.of())));
  }
}
