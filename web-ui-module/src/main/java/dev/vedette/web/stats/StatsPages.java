package dev.vedette.web.stats;

import dev.vedette.platform.problem.BadRequestException;
import dev.vedette.stats.OutcomeSeries;
import dev.vedette.stats.Point;
import dev.vedette.stats.Resolution;
import dev.vedette.stats.StatsScope;
import dev.vedette.stats.StatsService;
import dev.vedette.web.chart.OutcomeChart;
import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Numbers;
import dev.vedette.web.page.Pages;
import dev.vedette.web.page.Tab;
import dev.vedette.web.page.Visit;
import dev.vedette.web.view.TextViewEngine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Models;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Makes the page of statistics, the same for organizations, teams and projects. */
@ApplicationScoped
public class StatsPages {

  @Inject private Pages pages;
  @Inject private Models models;
  @Inject private StatsService stats;
  @Inject private Clock clock;

  /**
   * Whose statistics.
   *
   * @param name display name
   * @param slug for the name of a download
   * @param href path of the page
   * @param scope what is counted
   * @param crumbs the way here
   * @param tabs neighbouring pages
   * @param parts those with statistics of their own
   */
  record Subject(
      String name,
      String slug,
      String href,
      StatsScope scope,
      List<Crumb> crumbs,
      List<Tab> tabs,
      List<StatsPage.Part> parts) {}

  Response show(Visit visit, Subject subject, Pages.Section section, StatsForm form) {
    Range range = Range.of(form.range);
    Shown shown = Shown.of(form.category);
    Optional<Resolution> asked = asked(form.resolution);
    Resolution resolution = asked.filter(range::fits).orElse(range.usual());
    Optional<String> problem =
        asked.isPresent() && !range.fits(asked.get())
            ? Optional.of(
                "Counts of that width don\u2019t fit a period of "
                    + range.text()
                    + ": this chart has a width that does.")
            : Optional.empty();
    long until = clock.instant().getEpochSecond();
    long since = until - range.seconds() + 1;
    OutcomeSeries series =
        stats.series(subject.scope(), shown.categories(), since, until, resolution);
    if ("csv".equals(form.format)) {
      models.put(TextViewEngine.ATTRIBUTE, StatsCsv.of(series));
      return Response.ok(TextViewEngine.VIEW)
          .type("text/csv; charset=utf-8")
          .header(
              "Content-Disposition",
              "attachment; filename=\""
                  + subject.slug()
                  + "-"
                  + shown.id()
                  + "-"
                  + range.id()
                  + ".csv\"")
          .build();
    }
    String title =
        shown.text() + " that arrived for " + subject.name() + " in the last " + range.text();
    StatsPage page =
        new StatsPage(
            subject.name(),
            subject.crumbs(),
            subject.tabs(),
            subject.href(),
            Shown.choices(shown),
            shown.unit(),
            Range.choices(range),
            Range.resolutions(asked),
            problem,
            OutcomeChart.of("chart", title, series, resolution.seconds()),
            totals(series),
            reasons(series),
            csv(subject, form, range),
            subject.parts());
    return Response.ok(pages.show("stats/stats.html", page, visit, section)).build();
  }

  private static String csv(Subject subject, StatsForm form, Range range) {
    String resolution =
        asked(form.resolution).isPresent() ? "&resolution=" + Links.query(form.resolution) : "";
    return subject.href()
        + "?format=csv&category="
        + Shown.of(form.category).id()
        + "&range="
        + range.id()
        + resolution;
  }

  private static Optional<Resolution> asked(String resolution) {
    if (resolution == null || resolution.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Resolution.parse(resolution));
    } catch (BadRequestException e) {
      return Optional.empty();
    }
  }

  private static List<StatsPage.Total> totals(OutcomeSeries series) {
    return List.of(
        new StatsPage.Total("Received", total(series.received())),
        new StatsPage.Total("Stored", total(series.generated())),
        new StatsPage.Total("Filtered", total(series.filtered())),
        new StatsPage.Total("Rejected", total(series.rejected())),
        new StatsPage.Total("Invalid", total(series.invalid())));
  }

  private static String total(List<Point> points) {
    return Numbers.full(OutcomeSeries.total(points));
  }

  private static List<StatsPage.Reason> reasons(OutcomeSeries series) {
    return series.reasons().stream()
        .map(
            one ->
                new StatsPage.Reason(
                    one.outcome().text().replace('_', ' '),
                    one.reason().isEmpty() ? "no reason given" : one.reason(),
                    Numbers.full(one.quantity())))
        .toList();
  }
}
