package dev.vedette.api.issue;

import static dev.vedette.access.Scope.EVENT_ADMIN;
import static dev.vedette.access.Scope.EVENT_READ;
import static dev.vedette.access.Scope.EVENT_WRITE;

import dev.vedette.api.Requires;
import dev.vedette.api.json.Body;
import dev.vedette.api.request.ApiRequest;
import dev.vedette.api.request.Paging;
import dev.vedette.issue.Issue;
import dev.vedette.issue.IssueSearchService;
import dev.vedette.issue.IssueStats;
import dev.vedette.issue.search.IssueSearch;
import dev.vedette.issue.search.IssueSort;
import dev.vedette.issue.search.SearchScope;
import dev.vedette.issue.triage.IssueJobService;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The issues of a project, {@code /api/0/projects/{organization}/{project}/issues/}. */
@Path("0/projects/{organization}/{project}/issues/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProjectIssuesResource {

  @Inject private IssueSearchService issues;
  @Inject private IssueScopes scopes;
  @Inject private IssueShapes shapes;
  @Inject private DirectHits directHits;
  @Inject private IssueChanges changes;
  @Inject private SelectedIssues selected;
  @Inject private IssueJobService jobs;
  @Inject private ApiRequest request;

  /** A page of those that match the search, or the one that the search names by an id. */
  @GET
  @Requires({EVENT_READ, EVENT_WRITE, EVENT_ADMIN})
  public Response list(
      @PathParam("project") Project project,
      @BeanParam IssueListParameters parameters,
      @BeanParam Paging paging) {
    Optional<IssueStats> period = parameters.period();
    SearchScope scope =
        scopes.of(List.of(project.id()), parameters.environments(), Optional.empty());
    Optional<DirectHits.Hit> hit = directHits.find(scope, parameters);
    if (hit.isPresent()) {
      return Response.ok(
              shapes.items(List.of(hit.get().issue()), period, hit.get().matchingEventId()))
          .header("X-Sentry-Direct-Hit", "1")
          .build();
    }
    IssueSearch search = IssueSearch.parse(parameters.query());
    List<UUID> hashes = parameters.hashes();
    if (!hashes.isEmpty()) {
      search = search.among(issues.byHashes(project.id(), hashes));
    }
    IssueSort sort = IssueSort.parse(parameters.sort());
    Page<Issue> found = issues.list(scope, search, sort, paging.page());
    return Response.ok(found.withItems(shapes.items(found.items(), period, Optional.empty())))
        .build();
  }

  /** Changes several: 204 if none is left to tell of. */
  @PUT
  @Requires({EVENT_WRITE, EVENT_ADMIN})
  public Response update(
      @PathParam("project") Project project, @BeanParam IssueSelection selection, Body body) {
    IssueChanges.Wanted wanted = changes.read(body, List.of(project));
    return IssueAnswers.of(changes.apply(selected.ofProject(selection).ids(), wanted));
  }

  /** Deletes several: none where the request does not say which. */
  @DELETE
  @Requires({EVENT_ADMIN})
  public void delete(@PathParam("project") Project project, @BeanParam IssueSelection selection) {
    if (!selection.isEmpty()) {
      jobs.delete(selected.ofProject(selection).ids(), request.userId());
    }
  }
}
