package dev.vedette.api.issue;

import static dev.vedette.access.Scope.PROJECT_ADMIN;
import static dev.vedette.access.Scope.PROJECT_READ;
import static dev.vedette.access.Scope.PROJECT_WRITE;

import dev.vedette.access.User;
import dev.vedette.access.UserService;
import dev.vedette.api.Requires;
import dev.vedette.api.access.UserAssembler;
import dev.vedette.api.request.Paging;
import dev.vedette.issue.triage.Tombstone;
import dev.vedette.issue.triage.TombstoneService;
import dev.vedette.platform.Page;
import dev.vedette.platform.Slugs;
import dev.vedette.platform.problem.NotFoundException;
import dev.vedette.project.Project;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a project has discarded, {@code /api/0/projects/{organization}/{project}/tombstones/}. */
@Path("0/projects/{organization}/{project}/tombstones/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class TombstonesResource {

  @Inject private TombstoneService tombstones;
  @Inject private UserService users;

  /** A page of them, the latest first. */
  @GET
  @Requires({PROJECT_READ, PROJECT_WRITE, PROJECT_ADMIN})
  public Page<TombstoneRepresentation> list(
      @PathParam("project") Project project, @BeanParam Paging paging) {
    Page<Tombstone> page = tombstones.list(project.id(), paging.page());
    Map<Long, User> people =
        users
            .findByIds(
                page.items().stream().flatMap(each -> each.userId().stream()).distinct().toList())
            .stream()
            .collect(Collectors.toMap(User::id, Function.identity()));
    return page.map(
        each ->
            new TombstoneRepresentation(
                Long.toString(each.id()),
                each.level(),
                each.title(),
                each.culprit(),
                each.type(),
                each.metadata(),
                each.userId().map(people::get).map(UserAssembler::full),
                each.dateCreated()));
  }

  /** Takes a discard back: such events are issues again. */
  @DELETE
  @Path("{tombstone}/")
  @Requires({PROJECT_WRITE, PROJECT_ADMIN})
  public void delete(
      @PathParam("project") Project project, @PathParam("tombstone") String tombstone) {
    if (!Slugs.isId(tombstone) || tombstone.length() > 18) {
      throw new NotFoundException();
    }
    tombstones.remove(project.id(), Long.parseLong(tombstone));
  }
}
