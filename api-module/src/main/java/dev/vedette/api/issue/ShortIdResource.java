package dev.vedette.api.issue;

import static dev.vedette.access.Scope.EVENT_ADMIN;
import static dev.vedette.access.Scope.EVENT_READ;
import static dev.vedette.access.Scope.EVENT_WRITE;

import dev.vedette.api.Requires;
import dev.vedette.api.request.ApiRequest;
import dev.vedette.issue.Issue;
import dev.vedette.organization.Organization;
import dev.vedette.project.Project;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;

/**
 * What a short id stands for, {@code /api/0/organizations/{organization}/shortids/{issue}/}; slugs
 * that a project had before count, too.
 */
@Path("0/organizations/{organization}/shortids/{issue}/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ShortIdResource {

  @Inject private ApiRequest request;
  @Inject private IssueShapes shapes;

  /** An issue by its short id. */
  public record ResolvedShortId(
      String organizationSlug,
      String projectSlug,
      String groupId,
      IssueRepresentation group,
      String shortId) {}

  /** The issue. */
  @GET
  @Requires({EVENT_READ, EVENT_WRITE, EVENT_ADMIN})
  public ResolvedShortId get(
      @PathParam("organization") Organization organization, @PathParam("issue") Issue issue) {
    Project project = request.project();
    return new ResolvedShortId(
        organization.slug(),
        project.slug(),
        Long.toString(issue.id()),
        shapes.items(List.of(issue), Optional.empty(), Optional.empty()).get(0),
        issue.shortId());
  }
}
