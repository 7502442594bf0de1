package dev.vedette.web.issuelist;

import dev.vedette.issue.search.IssueSearch;
import dev.vedette.issue.search.IssueSort;
import dev.vedette.platform.PageRequest;
import dev.vedette.platform.problem.BadRequestException;
import dev.vedette.web.page.Choice;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Tab;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a list of issues is narrowed to, as the address says; nonsense counts as the default, but
 * for the search, which is shown with what is wrong about it.
 */
public class IssueListForm {

  private static final int PAGE = 25;

  @QueryParam("query")
  String query;

  @QueryParam("sort")
  String sort;

  @QueryParam("statsPeriod")
  String period;

  @QueryParam("environment")
  String environment;

  @QueryParam("project")
  String project;

  @QueryParam("cursor")
  String cursor;

  /** For JAX-RS. */
  public IssueListForm() {}

  /** The search; what nobody changed is for unresolved issues. */
  public String query() {
    String text = query == null ? IssueSearch.DEFAULT : query.strip();
    return text.substring(0, Math.min(IssueSearch.MAX_LENGTH + 1, text.length()));
  }

  IssueSort sort() {
    try {
      return IssueSort.parse(sort);
    } catch (BadRequestException e) {
      return IssueSort.DATE;
    }
  }

  Period period() {
    return Period.of(period);
  }

  String environment() {
    return environment == null ? "" : environment;
  }

  /** The id of the chosen project; empty for all. */
  Optional<Long> project() {
    return project != null && project.matches("\\d{1,18}")
        ? Optional.of(Long.valueOf(project))
        : Optional.empty();
  }

  /** How far back a list looks. */
  enum Period {
    ALL("", "Any time", Duration.ZERO),
    DAY("24h", "Last 24 hours", Duration.ofDays(1)),
    WEEK("7d", "Last 7 days", Duration.ofDays(7)),
    FORTNIGHT("14d", "Last 14 days", Duration.ofDays(14)),
    MONTH("30d", "Last 30 days", Duration.ofDays(30)),
    QUARTER("90d", "Last 90 days", Duration.ofDays(90));

    final String value;
    final String text;
    private final Duration length;

    Period(String value, String text, Duration length) {
      this.value = value;
      this.text = text;
      this.length = length;
    }

    static Period of(String value) {
      for (Period period : values()) {
        if (period.value.equals(value)) {
          return period;
        }
      }
      return ALL;
    }

    Optional<Instant> start(Instant now) {
      return this == ALL ? Optional.empty() : Optional.of(now.minus(length));
    }

    boolean isLong() {
      return length.compareTo(Duration.ofDays(1)) > 0;
    }
  }

  /** The page asked for; the first one if the cursor is not one of ours. */
  PageRequest pageRequest() {
    try {
      return PageRequest.parse(Integer.toString(PAGE), cursor);
    } catch (BadRequestException e) {
      return new PageRequest(PAGE, Optional.empty());
    }
  }

  List<Tab> searches() {
    return List.of(
        tab("Unresolved", IssueSearch.DEFAULT),
        tab("For review", "is:for_review"),
        tab("Mine", "is:unresolved assigned:[me, my_teams]"),
        tab("Ignored", "is:ignored"),
        tab("Resolved", "is:resolved"),
        tab("All", ""));
  }

  private Tab tab(String text, String search) {
    return new Tab(text, "?query=" + Links.query(search) + rest(), search.equals(query()));
  }

  List<Choice> sorts() {
    return List.of(
        choice("Last seen", IssueSort.DATE),
        choice("First seen", IssueSort.NEW),
        choice("Events", IssueSort.FREQ),
        choice("Users", IssueSort.USER),
        choice("Trends", IssueSort.TRENDS),
        choice("For review since", IssueSort.INBOX));
  }

  private Choice choice(String text, IssueSort one) {
    return new Choice(one.text(), text, one == sort());
  }

  List<Choice> periods() {
    return List.of(Period.values()).stream()
        .map(one -> new Choice(one.value, one.text, one == period()))
        .toList();
  }

  /** The query string of another page of the same list. */
  String at(Object place) {
    return "?query=" + Links.query(query()) + rest() + "&cursor=" + Links.query(place.toString());
  }

  private String rest() {
    return (sort() == IssueSort.DATE ? "" : "&sort=" + sort().text())
        + (period() == Period.ALL ? "" : "&statsPeriod=" + period().value)
        + (environment().isEmpty() ? "" : "&environment=" + Links.query(environment()))
        + project().map(id -> "&project=" + id).orElse("");
  }
}
