package dev.vedette.api.tag;

import static dev.vedette.access.Scope.PROJECT_ADMIN;
import static dev.vedette.access.Scope.PROJECT_READ;
import static dev.vedette.access.Scope.PROJECT_WRITE;

import dev.vedette.api.Requires;
import dev.vedette.api.request.Paging;
import dev.vedette.issue.search.EventUser;
import dev.vedette.issue.search.TagService;
import dev.vedette.platform.Page;
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

/** The users whom events met, {@code /api/0/projects/{organization}/{project}/users/}. */
@Path("0/projects/{organization}/{project}/users/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProjectUsersResource {

  @Inject private TagService tags;

  /** A page of them, the newest first. */
  @GET
  @Requires({PROJECT_READ, PROJECT_WRITE, PROJECT_ADMIN})
  public Page<ProjectUserRepresentation> list(
      @PathParam("project") Project project,
      @QueryParam("query") @DefaultValue("") String query,
      @BeanParam Paging paging) {
    Page<EventUser> users = tags.usersOfProject(project.id(), query, paging.page());
    return users.withItems(users.items().stream().map(TagAssembler::ofProject).toList());
  }
}
