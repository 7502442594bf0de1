package dev.vedette.api.issue;

import static dev.vedette.access.Scope.EVENT_ADMIN;
import static dev.vedette.access.Scope.EVENT_WRITE;

import dev.vedette.access.Scope;
import dev.vedette.api.Requires;
import dev.vedette.api.json.Body;
import dev.vedette.api.project.ChosenProjects;
import dev.vedette.api.request.ApiRequest;
import dev.vedette.issue.triage.IssueJobService;
import dev.vedette.organization.Organization;
import dev.vedette.project.Project;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The issues of an organization, {@code /api/0/organizations/{organization}/issues/}. */
@Path("0/organizations/{organization}/issues/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class OrganizationIssuesResource {

  @Inject private ChosenProjects chosen;
  @Inject private IssueChanges changes;
  @Inject private SelectedIssues selected;
  @Inject private IssueJobService jobs;
  @Inject private ApiRequest request;

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
