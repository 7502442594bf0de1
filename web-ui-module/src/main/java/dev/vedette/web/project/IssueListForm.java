package dev.vedette.web.project;

import dev.vedette.issue.IssueQuery;
import dev.vedette.platform.PageRequest;
import dev.vedette.platform.problem.BadRequestException;
import dev.vedette.web.page.Choice;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Tab;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a list of issues is narrowed to, as the address says; nonsense counts as the default. */
public class IssueListForm {

  private static final int PAGE = 25;
  private static final int LONGEST = 200;

  @QueryParam("status")
  String status;

  @QueryParam("query")
  String query;

  @QueryParam("sort")
  String sort;

  @QueryParam("cursor")
  String cursor;

  /** One of the statuses, or {@code all}. */
  String status() {
    boolean known = status != null && IssueQuery.STATUSES.contains(status);
    return known || "all".equals(status) ? status : IssueQuery.STATUSES.get(0);
  }

  String text() {
    String text = query == null ? "" : query.strip();
    return text.substring(0, Math.min(LONGEST, text.length()));
  }

  IssueQuery.Sort sort() {
    try {
      return IssueQuery.Sort.parse(sort);
    } catch (BadRequestException e) {
      return IssueQuery.Sort.DATE;
    }
  }

  IssueQuery issueQuery() {
    return new IssueQuery(
        status().equals("all") ? Optional.empty() : Optional.of(status()),
        text().isEmpty() ? Optional.empty() : Optional.of(text()),
        sort());
  }

  /** The page asked for; the first one if the cursor is not one of ours. */
  PageRequest pageRequest() {
    try {
      return PageRequest.parse(Integer.toString(PAGE), cursor);
    } catch (BadRequestException e) {
      return new PageRequest(PAGE, Optional.empty());
    }
  }

  List<Tab> statuses() {
    return List.of(
        tab("Unresolved", "unresolved"),
        tab("Ignored", "ignored"),
        tab("Resolved", "resolved"),
        tab("All", "all"));
  }

  List<Choice> sorts() {
    return List.of(
        choice("Last seen", IssueQuery.Sort.DATE),
        choice("First seen", IssueQuery.Sort.NEW),
        choice("Events", IssueQuery.Sort.FREQ),
        choice("Users", IssueQuery.Sort.USER));
  }

  /** The query string of another page of the same list. */
  String at(Object place) {
    return search(status()) + "&cursor=" + Links.query(place.toString());
  }

  private Tab tab(String text, String value) {
    return new Tab(text, search(value), value.equals(status()));
  }

  private Choice choice(String text, IssueQuery.Sort one) {
    return new Choice(value(one), text, one == sort());
  }

  private String search(String value) {
    return "?status="
        + value
        + (text().isEmpty() ? "" : "&query=" + Links.query(text()))
        + (sort() == IssueQuery.Sort.DATE ? "" : "&sort=" + value(sort()));
  }

  private static String value(IssueQuery.Sort sort) {
    return sort.name().toLowerCase(Locale.ROOT);
  }
}
