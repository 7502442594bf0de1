package dev.vedette.api.issue;

import static dev.vedette.access.Scope.EVENT_ADMIN;
import static dev.vedette.access.Scope.EVENT_READ;
import static dev.vedette.access.Scope.EVENT_WRITE;

import dev.vedette.access.Scope;
import dev.vedette.api.Requires;
import dev.vedette.api.json.Body;
import dev.vedette.api.project.ChosenProjects;
import dev.vedette.api.request.ApiRequest;
import dev.vedette.api.request.Paging;
import dev.vedette.api.request.TimeRange;
import dev.vedette.issue.Issue;
import dev.vedette.issue.IssueSearchService;
import dev.vedette.issue.search.IssueSearch;
import dev.vedette.issue.search.IssueSort;
import dev.vedette.issue.search.SearchScope;
import dev.vedette.issue.triage.IssueJobService;
import dev.vedette.organization.Organization;
import dev.vedette.platform.Page;
import dev.vedette.project.Project;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The issues of an organization, {@code /api/0/organizations/{organization}/issues/}. */
@Path("0/organizations/{organization}/issues/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class OrganizationIssuesResource {

  @Inject private ChosenProjects chosen;
  @Inject private IssueSearchService issues;
  @Inject private IssueScopes scopes;
  @Inject private ListedIssues shapes;
  @Inject private DirectHits directHits;
  @Inject private Clock clock;
  @Inject private IssueChanges changes;
  @Inject private SelectedIssues selected;
  @Inject private IssueJobService jobs;
  @Inject private ApiRequest request;

  /** A page of those that match the search, or the one that the search names by an id. */
  @GET
  @Requires({EVENT_READ, EVENT_WRITE, EVENT_ADMIN})
  public Response list(
      @PathParam("organization") Organization organization,
      @QueryParam("project") List<String> project,
      @BeanParam IssueListParameters parameters,
      @BeanParam TimeRange range,
      @BeanParam Paging paging) {
    parameters.checkParts();
    Map<Long, Project> projects =
        chosen.of(organization, request.access(), project).stream()
            .map(ChosenProjects.Owned::project)
            .collect(Collectors.toMap(Project::id, Function.identity()));
    SearchScope scope =
        scopes.of(
            projects.keySet(), parameters.environments(), range.limitsIfGiven(clock.instant()));
    Optional<DirectHits.Hit> hit = directHits.find(scope, parameters);
    if (hit.isPresent()) {
      return Response.ok(
              shapes.of(
                  List.of(hit.get().issue()),
                  projects,
                  scope,
                  parameters,
                  hit.get().matchingEventId()))
          .header("X-Sentry-Direct-Hit", "1")
          .build();
    }
    IssueSearch search = IssueSearch.parse(parameters.query());
    IssueSort sort = IssueSort.parse(parameters.sort());
    Page<Issue> found = issues.list(scope, search, sort, paging.page());
    return Response.ok(
            found.withItems(
                shapes.of(found.items(), projects, scope, parameters, Optional.empty())))
        .build();
  }

  /** Changes several: 204 if none is left to tell of. */
  @PUT
  @Requires({EVENT_WRITE, EVENT_ADMIN})
  public Response update(
      @PathParam("organization") Organization organization,
      @QueryParam("project") List<String> projects,
      @BeanParam IssueSelection selection,
      Body body) {
    SelectedIssues.Selected found =
        select(organization, projects, selection, EVENT_WRITE, EVENT_ADMIN);
    IssueChanges.Wanted wanted = changes.read(body, found.projects());
    return IssueAnswers.of(changes.apply(found.ids(), wanted));
  }

  /** Deletes several: none where the request does not say which. */
  @DELETE
  @Requires({EVENT_ADMIN})
  public void delete(
      @PathParam("organization") Organization organization,
      @QueryParam("project") List<String> projects,
      @BeanParam IssueSelection selection) {
    if (!selection.isEmpty()) {
      jobs.delete(select(organization, projects, selection, EVENT_ADMIN).ids(), request.userId());
    }
  }

  private SelectedIssues.Selected select(
      Organization organization, List<String> projects, IssueSelection selection, Scope... scopes) {
    List<Project> where =
        selection.named() && projects.isEmpty()
            ? List.of()
            : chosen.of(organization, request.access(), projects).stream()
                .map(ChosenProjects.Owned::project)
                .toList();
    return selected.ofOrganization(selection, where, scopes);
  }
}
