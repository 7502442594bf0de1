package dev.vedette.api.project;

import static dev.vedette.access.Scope.PROJECT_ADMIN;
import static dev.vedette.access.Scope.PROJECT_WRITE;

import dev.vedette.api.Requires;
import dev.vedette.api.json.Body;
import dev.vedette.issue.GroupingChange;
import dev.vedette.issue.GroupingPreviews;
import dev.vedette.project.Project;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/**
 * What other rules would do, {@code /api/0/projects/{organization}/{project}/grouping-preview/}.
 * Sentry has no such thing.
 */
@Path("0/projects/{organization}/{project}/grouping-preview/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class GroupingPreviewResource {

  @Inject private GroupingPreviews previews;

  /** Groups the latest events by the settings of the body, which are named as in the project. */
  @POST
  @Requires({PROJECT_WRITE, PROJECT_ADMIN})
  public GroupingPreviewRepresentation preview(@PathParam("project") Project project, Body body) {
    GroupingChange change = GroupingFields.read(body);
    body.check();
    return GroupingPreviewRepresentation.of(previews.preview(project.id(), change));
  }
}
