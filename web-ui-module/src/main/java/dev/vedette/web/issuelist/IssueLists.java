package dev.vedette.web.issuelist;

import dev.vedette.event.Environment;
import dev.vedette.event.EventService;
import dev.vedette.issue.Issue;
import dev.vedette.issue.IssueSearchService;
import dev.vedette.issue.IssueService;
import dev.vedette.issue.IssueStats;
import dev.vedette.issue.search.IssueSearch;
import dev.vedette.issue.search.IssueSearcher;
import dev.vedette.issue.search.SearchScope;
import dev.vedette.issue.search.SearchSyntaxException;
import dev.vedette.platform.Page;
import dev.vedette.platform.problem.NotFoundException;
import dev.vedette.project.Project;
import dev.vedette.web.page.Choice;
import dev.vedette.web.page.Numbers;
import dev.vedette.web.page.Pages;
import dev.vedette.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Searches issues for a page and says what is wrong about a search. */
@ApplicationScoped
public class IssueLists {

  @Inject private IssueSearchService search;
  @Inject private IssueService issues;
  @Inject private EventService events;
  @Inject private Pages pages;
  @Inject private Clock clock;

  /** Those of one project. */
  public IssueList ofProject(Visit.OfProject visit, IssueListForm form, String bulkAction) {
    List<Long> project = List.of(visit.project().id());
    Bulk bulk = new Bulk(bulkAction, visit.mayDeleteIssues());
    return list(visit.visit(), project, List.of(), form, visit.href(), bulk);
  }

  /** Those of all projects of an organization that the visitor reaches. */
  public IssueList ofOrganization(
      Visit visit, Collection<Project> reached, IssueListForm form, String action) {
    List<Long> ids = reached.stream().map(Project::id).toList();
    List<Long> chosen = form.project().filter(ids::contains).map(List::of).orElse(ids);
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", "All projects", chosen.size() == ids.size()));
    reached.forEach(
        project ->
            choices.add(
                new Choice(
                    Long.toString(project.id()),
                    project.name(),
                    form.project().equals(Optional.of(project.id())))));
    return list(visit, chosen, choices, form, action, new Bulk("", false));
  }

  private record Bulk(String action, boolean deletable) {}

  private IssueList list(
      Visit visit,
      List<Long> projectIds,
      List<Choice> projects,
      IssueListForm form,
      String action,
      Bulk bulk) {
    SearchScope scope =
        SearchScope.ofProject(visit.organization().id(), 0)
            .among(projectIds)
            .forUser(visit.user().id(), List.copyOf(visit.access().teamRoles().keySet()))
            .in(form.environment().isEmpty() ? List.of() : List.of(form.environment()))
            .during(form.period().start(clock.instant()), Optional.empty());
    Page<Issue> found = null;
    Optional<IssueList.Problem> problem = Optional.empty();
    try {
      IssueSearch wanted = IssueSearch.parse(form.query());
      found = search.list(scope, wanted, form.sort(), form.pageRequest());
    } catch (SearchSyntaxException e) {
      problem = Optional.of(IssueList.Problem.at(e.problem(), e.column()));
    } catch (NotFoundException e) {
      problem = Optional.of(IssueList.Problem.of("There is no such environment."));
    }
    IssueStats stats = form.period().isLong() ? IssueStats.FORTNIGHT : IssueStats.DAY;
    return new IssueList(
        action,
        form.searches(),
        form.query(),
        problem,
        form.sorts(),
        form.periods(),
        environments(projectIds, form),
        projects,
        stats == IssueStats.DAY ? "24 hours" : "14 days",
        found == null ? List.of() : rows(visit, found.items(), scope, stats),
        found == null ? "" : hits(found),
        found != null && found.hasPrevious()
            ? Optional.of(form.at(found.previous()))
            : Optional.empty(),
        found != null && found.hasNext() ? Optional.of(form.at(found.next())) : Optional.empty(),
        bulk.action(),
        bulk.deletable(),
        pages.here());
  }

  private List<IssueRow> rows(Visit visit, List<Issue> found, SearchScope scope, IssueStats stats) {
    return IssueRows.assemble(
        visit.slug(),
        search.counted(found, scope),
        issues.counts(found.stream().map(Issue::id).toList(), stats),
        stats == IssueStats.DAY ? "in the last 24 hours" : "in the last 14 days",
        clock.instant());
  }

  private List<Choice> environments(List<Long> projectIds, IssueListForm form) {
    List<Environment> known = events.environmentsIn(projectIds);
    if (known.isEmpty()) {
      return List.of();
    }
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", "All environments", form.environment().isEmpty()));
    known.stream()
        .limit(200)
        .forEach(
            one ->
                choices.add(
                    new Choice(one.name(), one.name(), one.name().equals(form.environment()))));
    return choices;
  }

  private static String hits(Page<Issue> found) {
    if (found.hits().isEmpty()) {
      return "";
    }
    long hits = found.hits().getAsLong();
    return hits >= IssueSearcher.MOST_HITS
        ? "1,000 issues or more"
        : Numbers.counted(hits, "issue", "issues");
  }
}
