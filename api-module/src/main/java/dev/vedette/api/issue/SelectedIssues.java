package dev.vedette.api.issue;

import dev.vedette.access.Scope;
import dev.vedette.api.request.ApiRequest;
import dev.vedette.issue.Issue;
import dev.vedette.issue.IssueSearchService;
import dev.vedette.issue.IssueService;
import dev.vedette.issue.search.IssueSearch;
import dev.vedette.issue.search.IssueSort;
import dev.vedette.organization.Team;
import dev.vedette.project.Project;
import dev.vedette.project.ProjectService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the issues that a request wants to change, those of them that the caller may change. */
@ApplicationScoped
public class SelectedIssues {

  @Inject private ApiRequest request;
  @Inject private IssueService issues;
  @Inject private IssueSearchService search;
  @Inject private IssueScopes scopes;
  @Inject private ProjectService projects;

  /** Those that were found, with their projects. */
  record Selected(List<Long> ids, Collection<Project> projects) {}

  /** Issues of the request's project. */
  Selected ofProject(IssueSelection selection) {
    Project project = request.project();
    List<Long> ids =
        selection.named()
            ? issues.findByIds(selection.ids()).stream()
                .filter(issue -> issue.projectId() == project.id())
                .map(Issue::id)
                .toList()
            : search(List.of(project), selection);
    return new Selected(ids, List.of(project));
  }

  /**
   * Issues of the request's organization.
   *
   * @param chosen the projects that the request chooses, to search in
   * @param scopes the caller holds one of them for the projects of what is found
   */
  Selected ofOrganization(IssueSelection selection, Collection<Project> chosen, Scope... scopes) {
    if (!selection.named()) {
      Collection<Project> allowed = allowed(chosen, scopes);
      return new Selected(search(allowed, selection), allowed);
    }
    List<Issue> found = issues.findByIds(selection.ids());
    Map<Long, Project> all =
        projects.findByIds(found.stream().map(Issue::projectId).distinct().toList());
    Collection<Project> allowed = allowed(all.values(), scopes);
    List<Long> own = allowed.stream().map(Project::id).toList();
    return new Selected(
        found.stream().filter(issue -> own.contains(issue.projectId())).map(Issue::id).toList(),
        allowed);
  }

  private Collection<Project> allowed(Collection<Project> some, Scope... scopes) {
    Map<Long, List<Team>> teams = projects.teamsOf(some.stream().map(Project::id).toList());
    return some.stream()
        .filter(project -> project.organizationId() == request.organization().id())
        .filter(
            project -> {
              List<Long> owners =
                  teams.getOrDefault(project.id(), List.of()).stream().map(Team::id).toList();
              return request.access().reaches(owners)
                  && Arrays.stream(scopes)
                      .anyMatch(request.access().scopesInTeams(owners)::contains);
            })
        .toList();
  }

  private List<Long> search(Collection<Project> where, IssueSelection selection) {
    return search.ids(
        scopes.of(where.stream().map(Project::id).toList(), List.of(), Optional.empty()),
        IssueSearch.parse(selection.query()),
        IssueSort.parse(selection.sort()),
        IssueSelection.MOST);
  }
}
