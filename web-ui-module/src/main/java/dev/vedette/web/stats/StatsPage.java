package dev.vedette.web.stats;

import dev.vedette.web.chart.TimeChart;
import dev.vedette.web.page.Choice;
import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.PageView;
import dev.vedette.web.page.Tab;
import java.util.List;
import java.util.Optional;

/**
 * Counts over time.
 *
 * @param subject the organization, team or project
 * @param crumbs the way here
 * @param tabs neighbouring pages
 * @param action where the form is sent
 * @param categories what can be shown
 * @param unit what the numbers count
 * @param ranges possible lengths
 * @param resolutions possible bucket lengths
 * @param problem why the choice can't be shown
 * @param chart the counts
 * @param totals received and its parts over the range
 * @param reasons why things were not stored
 * @param csvHref the same as CSV
 * @param parts statistics of the parts: projects and teams
 */
public record StatsPage(
    String subject,
    List<Crumb> crumbs,
    List<Tab> tabs,
    String action,
    List<Choice> categories,
    String unit,
    List<Choice> ranges,
    List<Choice> resolutions,
    Optional<String> problem,
    TimeChart chart,
    List<Total> totals,
    List<Reason> reasons,
    String csvHref,
    List<Part> parts)
    implements PageView {

  /**
   * A sum over the range.
   *
   * @param name what was counted
   * @param value with thousands separators
   */
  public record Total(String name, String value) {}

  /**
   * Why things were not stored.
   *
   * @param outcome such as {@code filtered}
   * @param reason in words
   * @param quantity with thousands separators
   */
  public record Reason(String outcome, String reason, String quantity) {}

  /**
   * A part with statistics of its own.
   *
   * @param kind {@code Project} or {@code Team}
   * @param name display name
   * @param href its statistics
   */
  public record Part(String kind, String name, String href) {}

  @Override
  public String title() {
    return "Statistics of " + subject;
  }
}
