package dev.vedette.web;

import dev.vedette.web.account.AccountSamples;
import dev.vedette.web.alert.AlertSamples;
import dev.vedette.web.chart.Series;
import dev.vedette.web.chart.Sparkline;
import dev.vedette.web.chart.TimeChart;
import dev.vedette.web.hook.HookSamples;
import dev.vedette.web.issue.EventSection;
import dev.vedette.web.issue.FeedbackSamples;
import dev.vedette.web.issue.IssuePage;
import dev.vedette.web.issue.IssueSamples;
import dev.vedette.web.issuelist.IssueList;
import dev.vedette.web.issuelist.IssueRow;
import dev.vedette.web.issuelist.OrganizationIssuesPage;
import dev.vedette.web.key.KeySamples;
import dev.vedette.web.organization.NewProjectPage;
import dev.vedette.web.organization.OverviewPage;
import dev.vedette.web.page.Choice;
import dev.vedette.web.page.ConfirmPage;
import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Notice;
import dev.vedette.web.page.PageView;
import dev.vedette.web.page.Pager;
import dev.vedette.web.page.Pair;
import dev.vedette.web.page.Shell;
import dev.vedette.web.page.SideNav;
import dev.vedette.web.page.Tab;
import dev.vedette.web.page.TimeText;
import dev.vedette.web.page.WebAddress;
import dev.vedette.web.project.GettingStartedPage;
import dev.vedette.web.project.ProjectPage;
import dev.vedette.web.project.Snippets;
import dev.vedette.web.quota.QuotaSamples;
import dev.vedette.web.screening.ScreeningSamples;
import dev.vedette.web.setup.SetupPage;
import dev.vedette.web.signin.OidcConfirmPage;
import dev.vedette.web.signin.OidcProblemPage;
import dev.vedette.web.signin.SignInPage;
import dev.vedette.web.stats.StatsPage;
import dev.vedette.web.token.TokenSamples;
import dev.vedette.web.transaction.TransactionSamples;
import dev.vedette.web.view.ErrorPage;
import dev.vedette.web.view.Templates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Every page with sample data: full, empty, and filled with text that tries to do harm. */
final class SamplePages {

  /** Tries to be markup, a link, and to turn the reading direction around. */
  static final String HOSTILE =
      "<script>alert(1)</script>\"'><img src=x onerror=alert(2)> \u202Eevil";

  static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");
  private static final String ORG = "the-interstellar-jurisdiction";

  /**
   * A page to render.
   *
   * @param template its template
   * @param page its data
   * @param signedIn whether somebody is signed in
   * @param side the pages that belong with it
   */
  record Sample(String template, PageView page, boolean signedIn, Optional<SideNav> side) {

    Sample(String template, PageView page, boolean signedIn) {
      this(template, page, signedIn, Optional.empty());
    }

    /** The page beside the pages that belong with it. */
    Sample beside(String label, String current, String... others) {
      List<Tab> tabs = new ArrayList<>(List.of(new Tab(current, "/here/", true)));
      for (String other : others) {
        tabs.add(new Tab(other, "/there/", false));
      }
      return new Sample(template, page, signedIn, Optional.of(new SideNav(label, tabs)));
    }

    String html() {
      return html("auto");
    }

    String html(String theme) {
      Map<String, Object> variables = new HashMap<>();
      variables.put("shell", shell(theme, signedIn, side));
      variables.put("page", page);
      return Templates.render(template, variables);
    }
  }

  private SamplePages() {}

  static Map<String, Sample> all() {
    Map<String, Sample> all = new LinkedHashMap<>();
    all.put(
        "signin",
        new Sample(
            "signin/signin.html",
            new SignInPage("", Optional.empty(), "/", Optional.empty()),
            false));
    all.put(
        "signin-wrong",
        new Sample(
            "signin/signin.html",
            new SignInPage(
                HOSTILE,
                Optional.of("That address and password do not fit."),
                "/x",
                Optional.of(HOSTILE)),
            false));
    all.put(
        "signin-confirm",
        new Sample(
            "signin/oidc-confirm.html",
            new OidcConfirmPage(HOSTILE, HOSTILE, "/c/", Optional.of("Wrong.")),
            false));
    all.put(
        "signin-problem",
        new Sample("signin/oidc-problem.html", new OidcProblemPage(HOSTILE, "/sign-in/"), false));
    AccountSamples.signingIn(HOSTILE)
        .forEach((name, page) -> all.put(name, new Sample(template(name), page, false)));
    AccountSamples.signedIn(HOSTILE)
        .forEach(
            (name, page) ->
                all.put(
                    name,
                    new Sample(template(name), page, true).beside("Your account", "Profile", "X")));
    all.put("setup", new Sample("setup/setup.html", setup(FormErrors.none()), false));
    all.put(
        "setup-errors",
        new Sample(
            "setup/setup.html",
            setup(
                FormErrors.of("password", "Please use at least 8 characters.")
                    .and("email", "Please give an e-mail address.")),
            false));
    all.put("overview", new Sample("organization/overview.html", overview(true), true));
    all.put(
        "overview-beside",
        new Sample("organization/overview.html", overview(true), true)
            .beside("Settings of the organization", "General", "Members", "Audit log"));
    all.put("overview-empty", new Sample("organization/overview.html", overview(false), true));
    all.put(
        "new-project",
        new Sample(
            "organization/new-project.html",
            new NewProjectPage(
                List.of(new Crumb("The Interstellar Jurisdiction", Links.organization(ORG))),
                "",
                List.of(new Choice("java", "Java", true), new Choice("python", "Python", false)),
                List.of(new Choice("ancient-gabelers", "Ancient Gabelers", true)),
                Links.newProject(ORG),
                FormErrors.of("name", "This field is required.")),
            true));
    all.put("project", new Sample("project/project.html", project(true, false), true));
    all.put("project-empty", new Sample("project/project.html", project(false, false), true));
    all.put("project-hostile", new Sample("project/project.html", project(true, true), true));
    all.put("issues", new Sample("issuelist/issues.html", organizationIssues(true, false), true));
    all.put(
        "issues-hostile",
        new Sample("issuelist/issues.html", organizationIssues(true, true), true));
    all.put(
        "issues-empty",
        new Sample("issuelist/issues.html", organizationIssues(false, false), true));
    all.put("started", new Sample("project/getting-started.html", started(false), true));
    all.put("started-done", new Sample("project/getting-started.html", started(true), true));
    FeedbackSamples.all(HOSTILE)
        .forEach(
            (name, page) -> all.put(name, new Sample(FeedbackSamples.template(name), page, true)));
    all.put("issue", new Sample("issue/issue.html", issue(false, true), true));
    all.put("issue-hostile", new Sample("issue/issue.html", issue(true, true), true));
    all.put(
        "issue-shared",
        new Sample("issue/shared.html", IssueSamples.shared(HOSTILE, event(true)), false));
    all.put(
        "tag-values",
        new Sample("issue/tag-values.html", IssueSamples.values(HOSTILE, 12, true), true));
    all.put(
        "tag-values-many",
        new Sample("issue/tag-values.html", IssueSamples.values("Firefox", 50, false), true));
    all.put(
        "tag-values-none",
        new Sample("issue/tag-values.html", IssueSamples.values("Firefox", 0, true), true));
    for (int i = 0; i < 3; i++) {
      all.put(
          "hashes-" + i, new Sample("issue/hashes.html", IssueSamples.hashes(HOSTILE, i), true));
    }
    all.put(
        "confirm",
        new Sample(
            "page/confirm.html",
            new ConfirmPage(
                crumbs(),
                HOSTILE,
                List.of("There is no way back.", HOSTILE),
                List.of(HOSTILE, "PUMP-1: it broke"),
                List.of(new ConfirmPage.Field("issue", HOSTILE)),
                "/action/",
                "Delete them",
                "/back/"),
            true));
    for (int i = 0; i < 2; i++) {
      all.put(
          "transactions-" + i,
          new Sample(
              "transaction/transactions.html",
              TransactionSamples.transactions(HOSTILE, i * 20),
              true));
    }
    all.put("unmerge", new Sample("issue/unmerge.html", IssueSamples.unmerge(), true));
    all.put("issue-delete", new Sample("issue/delete.html", IssueSamples.delete(HOSTILE), true));
    all.put(
        "discarded", new Sample("project/discarded.html", IssueSamples.discarded(HOSTILE), true));
    all.put("discarded-none", new Sample("project/discarded.html", IssueSamples.nothing(), true));
    all.put("issue-gone", new Sample("issue/issue.html", issue(false, false), true));
    all.put(
        "project-settings",
        new Sample(
                "project/settings.html", ProjectSamples.settings("Pump", FormErrors.none()), true)
            .beside("Settings of the project", "General", "Teams", "Client keys"));
    all.put(
        "project-settings-errors",
        new Sample(
            "project/settings.html",
            ProjectSamples.settings(
                HOSTILE,
                FormErrors.of("slug", HOSTILE).and("allowedDomains", "Not an acceptable domain.")),
            true));
    all.put("project-teams", new Sample("project/teams.html", ProjectSamples.teams(HOSTILE), true));
    all.put("project-teams-none", new Sample("project/teams.html", ProjectSamples.noTeam(), true));
    all.put(
        "project-delete",
        new Sample("project/delete.html", ProjectSamples.deletion(HOSTILE), true));
    all.putAll(GroupingSamples.all());
    all.put(
        "security", new Sample("screening/security.html", ScreeningSamples.security("x"), true));
    all.put(
        "security-hostile",
        new Sample("screening/security.html", ScreeningSamples.security(HOSTILE), true));
    all.put(
        "security-empty", new Sample("screening/security.html", ScreeningSamples.nothing(), true));
    all.put("filters", new Sample("screening/filters.html", ScreeningSamples.filters("x"), true));
    all.put(
        "filters-hostile",
        new Sample("screening/filters.html", ScreeningSamples.filters(HOSTILE), true));
    all.put("tokens", new Sample("token/tokens.html", TokenSamples.list("CI"), true));
    all.put("tokens-hostile", new Sample("token/tokens.html", TokenSamples.list(HOSTILE), true));
    all.put("tokens-empty", new Sample("token/tokens.html", TokenSamples.none(), true));
    all.put("tokens-new", new Sample("token/new-token.html", TokenSamples.form(), true));
    all.put("tokens-revoke", new Sample("token/revoke.html", TokenSamples.question(HOSTILE), true));
    all.putAll(TeamSamples.all());
    all.put("keys", settings("key/keys.html", KeySamples.list(true, "Checkout")));
    all.put("keys-hostile", settings("key/keys.html", KeySamples.list(true, HOSTILE)));
    all.put("keys-empty", settings("key/keys.html", KeySamples.list(false, "")));
    all.put("key", settings("key/key.html", KeySamples.key("Checkout", true)));
    all.put("key-hostile", settings("key/key.html", KeySamples.key(HOSTILE, false)));
    all.put("key-delete", settings("key/delete.html", KeySamples.question(HOSTILE)));
    all.put(
        "hooks", settings("hook/hooks.html", HookSamples.list(true, "https://ci.example.org/x")));
    all.put("hooks-hostile", settings("hook/hooks.html", HookSamples.list(true, HOSTILE)));
    all.put("hooks-empty", settings("hook/hooks.html", HookSamples.list(false, "")));
    all.put("hook", settings("hook/hook.html", HookSamples.hook("https://ci.example.org/x", true)));
    all.put(
        "hook-new",
        settings("hook/hook.html", HookSamples.hook("https://ci.example.org/x", false)));
    all.put("hook-hostile", settings("hook/hook.html", HookSamples.hook(HOSTILE, true)));
    all.put("hook-delete", settings("hook/delete.html", HookSamples.question(HOSTILE)));
    all.put("alerts", settings("alert/alerts.html", AlertSamples.list(true, "New issues")));
    all.put("alerts-hostile", settings("alert/alerts.html", AlertSamples.list(true, HOSTILE)));
    all.put("alerts-empty", settings("alert/alerts.html", AlertSamples.list(false, "")));
    all.put("alert", settings("alert/rule.html", AlertSamples.rule(false, "New issues")));
    all.put("alert-new", settings("alert/rule.html", AlertSamples.rule(true, "")));
    all.put("alert-hostile", settings("alert/rule.html", AlertSamples.rule(false, HOSTILE)));
    all.put("alert-delete", settings("alert/delete.html", AlertSamples.question(HOSTILE)));
    all.put("ownership", settings("alert/ownership.html", AlertSamples.ownership(false, "#a")));
    all.put(
        "ownership-hostile",
        settings("alert/ownership.html", AlertSamples.ownership(true, HOSTILE)));
    all.putAll(MemberSamples.all());
    all.putAll(OrganizationSamples.all());
    all.put("limits", settings("quota/limits.html", QuotaSamples.page(FormErrors.none())));
    all.put(
        "limits-wrong",
        settings(
            "quota/limits.html",
            QuotaSamples.page(FormErrors.of("error-60", "Enter a whole number."))));
    all.put("stats", new Sample("stats/stats.html", stats(true), true));
    all.put("stats-empty", new Sample("stats/stats.html", stats(false), true));
    all.put(
        "error",
        new Sample(
            "view/error.html",
            new ErrorPage(404, "There is nothing here", "The address may be mistyped.", "", true),
            true));
    return all;
  }

  private static Sample settings(String template, PageView page) {
    return new Sample(template, page, true)
        .beside("Settings of the project", "Client keys", "Service hooks");
  }

  /** A sample is named after its template, with what is special about it after a space. */
  private static String template(String name) {
    return name.replaceAll(" .*", "") + ".html";
  }

  static Shell shell(String theme, boolean signedIn, Optional<SideNav> side) {
    Shell.Csrf csrf = new Shell.Csrf("_csrf", "5f0c");
    if (!signedIn) {
      return new Shell(
          theme,
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of(),
          Optional.empty(),
          csrf,
          Optional.empty(),
          "/");
    }
    return new Shell(
        theme,
        Optional.of(new Shell.Account("Ada Okafor", "ada@example.org")),
        Optional.of(new Crumb("The Interstellar Jurisdiction", Links.organization(ORG))),
        List.of(
            new Tab("The Interstellar Jurisdiction", Links.organization(ORG), true),
            new Tab("Side Venture", Links.organization("side-venture"), false)),
        List.of(
            new Tab("Projects", Links.organization(ORG), true),
            new Tab("Teams", Links.teams(ORG), false),
            new Tab("Statistics", Links.stats(ORG), false),
            new Tab("Settings", Links.settings(ORG), false)),
        side,
        csrf,
        Optional.of(new Notice("2 issues are resolved now.", false)),
        "/organizations/x/");
  }

  static List<Long> counts(int count, int seed, int most) {
    Random random = new Random(seed);
    List<Long> counts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      counts.add(random.nextInt(5) == 0 ? 0L : (long) random.nextInt(most));
    }
    return counts;
  }

  static TimeChart chart(int count, int resolution, boolean filled) {
    long start = Instant.parse("2026-11-20T10:00:00Z").getEpochSecond();
    int most = filled ? 1900 : 1;
    return new TimeChart(
        "chart",
        "Events of Pump Station in the last 24 hours",
        start,
        resolution,
        List.of(
            new Series("Stored", "stored", counts(count, 1, most)),
            new Series("Filtered", "filtered", counts(count, 2, filled ? 300 : 1)),
            new Series("Rate limited", "limited", counts(count, 3, filled ? 200 : 1)),
            new Series("Invalid", "invalid", counts(count, 4, filled ? 90 : 1))));
  }

  private static SetupPage setup(FormErrors errors) {
    return new SetupPage(
        "secret",
        new SetupPage.Form("Ada", "not an address", "", "", "", "java"),
        List.of(new Choice("java", "Java", true), new Choice("python", "Python", false)),
        errors);
  }

  private static OverviewPage overview(boolean filled) {
    List<OverviewPage.ProjectCard> cards = new ArrayList<>();
    String[] names = {"Pump Station", "Prime Mover", "The Spoiled Yoghurt", "مشروع", HOSTILE};
    for (int i = 0; filled && i < names.length; i++) {
      List<Long> counts = counts(24, i, i == 3 ? 1 : 80);
      cards.add(
          new OverviewPage.ProjectCard(
              names[i],
              i == 2 ? "" : "python",
              Links.project(ORG, "p" + i),
              counts.stream().mapToLong(Long::longValue).sum(),
              Sparkline.svg("in the last 24 hours", counts),
              i == 1,
              Links.bookmark(ORG, "p" + i),
              i != 3,
              Links.gettingStarted(ORG, "p" + i),
              List.of(new Crumb("engineering", Links.teamStats(ORG, "engineering")))));
    }
    return new OverviewPage(
        "The Interstellar Jurisdiction",
        cards,
        filled ? new Pager(Optional.empty(), Optional.of("/next/")) : Pager.NONE,
        filled ? Links.newProject(ORG) : "",
        Links.teams(ORG),
        Links.stats(ORG));
  }

  private static List<Crumb> crumbs() {
    return List.of(new Crumb("The Interstellar Jurisdiction", Links.organization(ORG)));
  }

  private static List<Tab> tabs(int current) {
    return List.of(
        new Tab("Issues", Links.project(ORG, "p"), current == 0),
        new Tab("Statistics", Links.projectStats(ORG, "p"), current == 1),
        new Tab("Getting started", Links.gettingStarted(ORG, "p"), current == 2));
  }

  private static OrganizationIssuesPage organizationIssues(boolean filled, boolean hostile) {
    return new OrganizationIssuesPage(List.of(crumbs().get(0)), project(filled, hostile).list());
  }

  private static ProjectPage project(boolean filled, boolean hostile) {
    String[] titles = {
      "ZeroDivisionError: division by zero",
      "TypeError: Cannot read properties of undefined (reading 'pressure') while the valve of the"
          + " second pump was being calibrated for the night",
      "خطأ: لا يمكن فتح الملف",
      "Disk is nearly full",
      "Deprecated call"
    };
    String[] levels = {"error", "fatal", "warning", "info", "debug"};
    List<IssueRow> rows = new ArrayList<>();
    for (int i = 0; filled && i < titles.length; i++) {
      String href = Links.issue(ORG, i);
      rows.add(
          new IssueRow(
              i,
              href,
              "PUMP-STATION-" + i,
              hostile ? HOSTILE : titles[i],
              hostile ? HOSTILE : "pump.valves in open_valve",
              levels[i],
              "unresolved",
              i == 0 ? "regressed" : i == 1 ? "new" : "",
              i < 2,
              i == 1 ? "1.2M" : "3,141",
              "59",
              TimeText.of(NOW.minusSeconds(86400L * 9), NOW),
              TimeText.of(NOW.minusSeconds(340), NOW),
              Sparkline.svg("in the last 24 hours", counts(24, i, 40))));
    }
    return new ProjectPage(
        hostile ? HOSTILE : "Pump Station",
        crumbs(),
        tabs(0),
        chart(24, 3600, filled),
        list(rows, hostile),
        filled,
        Links.gettingStarted(ORG, "p"));
  }

  private static IssueList list(List<IssueRow> rows, boolean hostile) {
    return new IssueList(
        Links.project(ORG, "p"),
        List.of(
            new Tab("Unresolved", "?query=is%3Aunresolved", !hostile),
            new Tab("All", "?query=", false)),
        hostile ? HOSTILE : "is:unresolved",
        hostile ? Optional.of(new IssueList.Problem(HOSTILE, 7, "      ^")) : Optional.empty(),
        List.of(new Choice("date", "Last seen", true), new Choice("freq", "Events", false)),
        List.of(new Choice("", "Any time", true)),
        List.of(new Choice("", "All environments", true), new Choice(HOSTILE, HOSTILE, false)),
        hostile ? List.of(new Choice("1", HOSTILE, true)) : List.of(),
        "24 hours",
        rows,
        rows.isEmpty() ? "" : rows.size() + " issues",
        Optional.empty(),
        rows.isEmpty() ? Optional.empty() : Optional.of("?cursor=1:0:0"),
        Links.bulk(ORG, "p"),
        true,
        Links.project(ORG, "p"));
  }

  private static GettingStartedPage started(boolean arrived) {
    String dsn = "https://4f9a2b7c0d1e4f5a8b9c0d1e2f3a4b5c@errors.example.org/2";
    return new GettingStartedPage(
        "Pump Station",
        crumbs(),
        tabs(2),
        dsn,
        Snippets.forDsn(dsn, "python"),
        new GettingStartedPage.Waiting(
            arrived, arrived ? HOSTILE : "", Links.issue(ORG, 1), "waiting/"));
  }

  private static IssuePage issue(boolean hostile, boolean event) {
    String title = hostile ? HOSTILE : "ZeroDivisionError: division by zero";
    return new IssuePage(
        List.of(crumbs().get(0), new Crumb("Pump Station", Links.project(ORG, "pump-station"))),
        new IssuePage.Summary(
            "PUMP-STATION-1A",
            title,
            hostile ? HOSTILE : "pump.valves in open_valve",
            "error",
            "unresolved",
            "regressed",
            "high",
            true,
            "3,141",
            "59",
            TimeText.of(NOW.minusSeconds(86400L * 9), NOW),
            TimeText.of(NOW.minusSeconds(340), NOW),
            "pump@1.0.0",
            hostile ? HOSTILE : "pump@1.4.2"),
        List.of(
            new IssuePage.Action("resolved", "Resolve", true),
            new IssuePage.Action("ignored", "Ignore", false)),
        IssueSamples.triage(hostile ? HOSTILE : "See https://pump.example.org/valves.", event),
        chart(14, 86400, true),
        List.of(new Tab("14 days", "?period=14d", true), new Tab("30 days", "?period=30d", false)),
        IssueSamples.moving(hostile),
        IssueSamples.tags(hostile ? HOSTILE : "Firefox", event ? 9 : 0),
        event ? Optional.of(event(hostile)) : Optional.empty(),
        Links.issue(ORG, 1));
  }

  private static EventSection event(boolean hostile) {
    String text = hostile ? HOSTILE : "division by zero";
    String link = hostile ? "javascript:alert(document.cookie)" : "https://pump.example.org/valves";
    List<Pair> pairs =
        List.of(
            Pair.of(hostile ? HOSTILE : "environment", hostile ? HOSTILE : "production"),
            Pair.of("url", link),
            Pair.of("release", "pump@1.4.2"),
            Pair.of("password", "[Filtered]", hostile ? HOSTILE : "Replaced by rule x."));
    List<EventSection.SourceLine> source = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      String code = i == 4 ? "    return flow / self.openings" : "    # the valve, line " + i;
      source.add(new EventSection.SourceLine(38 + i, hostile ? HOSTILE : code, i == 4));
    }
    List<EventSection.Frame> frames =
        List.of(
            new EventSection.Frame(
                "open_valve", "pump/valves.py", "42", true, true, source, pairs, 0),
            new EventSection.Frame("", "pump/main.py", "7:12", true, false, source, List.of(), 0),
            new EventSection.Frame("", "", "", false, false, List.of(), List.of(), 12),
            new EventSection.Frame(
                hostile ? HOSTILE : "run",
                hostile ? HOSTILE : "/usr/lib/python3.11/site-packages/runner/base.py",
                "210",
                false,
                false,
                List.of(),
                List.of(),
                0));
    return new EventSection(
        "4f9a2b7c0d1e4f5a8b9c0d1e2f3a4b5c",
        TimeText.of(NOW.minusSeconds(340), NOW),
        TimeText.of(NOW.minusSeconds(338), NOW),
        new EventSection.Neighbours("o/", Optional.of("p/"), Optional.empty(), "l/", "why/"),
        "/api/0/",
        hostile ? HOSTILE : "",
        hostile ? HOSTILE : "",
        pairs,
        List.of(
            new EventSection.StackTrace(
                "ZeroDivisionError",
                text,
                "builtins",
                "unhandled, by excepthook",
                hostile ? HOSTILE : "Replaced by rule @creditcard:filter.",
                frames)),
        List.of(),
        List.of(
            new EventSection.Group("Content security policy", pairs),
            new EventSection.Group(hostile ? HOSTILE : "Debug images", pairs)),
        List.of(
            new EventSection.Breadcrumb(
                Optional.of(TimeText.of(NOW.minusSeconds(345), NOW)),
                hostile ? HOSTILE : "http",
                "info",
                hostile ? HOSTILE : "",
                "method: GET\nstatus_code: 500\nurl: https://pump.example.org/api/pressure?x=1",
                hostile ? HOSTILE : ""),
            new EventSection.Breadcrumb(
                Optional.empty(), "ui.click", "warning", "Button \u201cOpen\u201d", "", "")),
        pairs,
        pairs,
        Optional.of(
            new EventSection.HttpRequest(
                "GET",
                link,
                WebAddress.of(link),
                pairs,
                pairs,
                List.of(),
                hostile ? HOSTILE : "{\"a\": 1}",
                List.of(),
                hostile ? HOSTILE : "")),
        List.of(
            new EventSection.Group("Browser", pairs),
            new EventSection.Group(hostile ? HOSTILE : "Runtime", pairs)),
        pairs,
        pairs,
        hostile ? HOSTILE : "sentry.python 2.14.0",
        hostile ? List.of(HOSTILE) : List.of("timestamp: was in the future and has been replaced"),
        FeedbackSamples.extras(hostile ? HOSTILE : "pump.log"));
  }

  private static StatsPage stats(boolean filled) {
    return new StatsPage(
        "Pump Station",
        crumbs(),
        tabs(1),
        Links.projectStats(ORG, "p"),
        List.of(new Choice("error", "Errors", true), new Choice("span", "Spans", false)),
        "Events",
        List.of(new Choice("7d", "7 days", true)),
        List.of(new Choice("1h", "1 hour", true)),
        filled ? Optional.empty() : Optional.of("That choice has too many bars."),
        chart(168, 3600, filled),
        List.of(new StatsPage.Total("Received", "123,456"), new StatsPage.Total("Stored", "1")),
        filled ? List.of(new StatsPage.Reason("filtered", HOSTILE, "12")) : List.of(),
        "?format=csv",
        filled ? List.of(new StatsPage.Part("Project", "Pump Station", "/x/")) : List.of());
  }
}
