package dev.vedette.api.tag;

import static dev.vedette.access.Scope.PROJECT_ADMIN;
import static dev.vedette.access.Scope.PROJECT_READ;
import static dev.vedette.access.Scope.PROJECT_WRITE;

import dev.vedette.api.Requires;
import dev.vedette.api.request.Paging;
import dev.vedette.issue.search.EventUser;
import dev.vedette.issue.search.TagService;
import dev.vedette.issue.search.TagValue;
import dev.vedette.platform.Page;
import dev.vedette.platform.problem.BadRequestException;
import dev.vedette.platform.problem.NotFoundException;
import dev.vedette.project.Project;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;

/** The tags of a project, {@code /api/0/projects/{organization}/{project}/tags/}. */
@Path("0/projects/{organization}/{project}/tags/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProjectTagsResource {

  private static final int LONGEST = 200;

  @Inject private TagService tags;

  /** All of them, by name. */
  @GET
  @Requires({PROJECT_READ, PROJECT_WRITE, PROJECT_ADMIN})
  public List<TagKeyRepresentation> list(@PathParam("project") Project project) {
    return tags.keys(List.of(project.id())).stream().map(TagAssembler::ofProject).toList();
  }

  /** A page of the values of one, those last seen first. */
  @GET
  @Path("{tag}/values/")
  @Requires({PROJECT_READ, PROJECT_WRITE, PROJECT_ADMIN})
  public Page<TagValueRepresentation> values(
      @PathParam("project") Project project,
      @PathParam("tag") String key,
      @QueryParam("query") @DefaultValue("") String query,
      @BeanParam TagParameters parameters,
      @BeanParam Paging paging) {
    if (query.length() > LONGEST) {
      throw new BadRequestException("Invalid query parameter.");
    }
    if (!tags.exists(project.id(), key)) {
      throw new NotFoundException();
    }
    Page<TagValue> values =
        tags.valuesOfProject(project.id(), parameters.environments(), key, query, paging.page());
    Map<Long, EventUser> users =
        key.equals("user")
            ? tags.users(values.items().stream().map(TagValue::id).toList())
            : Map.of();
    return values.withItems(
        values.items().stream().map(value -> TagAssembler.value(value, users)).toList());
  }
}
