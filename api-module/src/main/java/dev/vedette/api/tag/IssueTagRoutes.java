package dev.vedette.api.tag;

import static dev.vedette.access.Scope.EVENT_ADMIN;
import static dev.vedette.access.Scope.EVENT_READ;
import static dev.vedette.access.Scope.EVENT_WRITE;

import dev.vedette.api.Requires;
import dev.vedette.api.request.Paging;
import dev.vedette.issue.Issue;
import dev.vedette.issue.search.EventUser;
import dev.vedette.issue.search.TagKey;
import dev.vedette.issue.search.TagService;
import dev.vedette.issue.search.TagSort;
import dev.vedette.issue.search.TagValue;
import dev.vedette.platform.Page;
import dev.vedette.platform.problem.NotFoundException;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;

/** The tags of an issue, below each of the paths that lead to it. */
@Produces(MediaType.APPLICATION_JSON)
public abstract class IssueTagRoutes {

  /** Values that a tag tells of itself. */
  private static final int TOP = 9;

  /** The same in the list of all tags. */
  private static final int TOP_IN_LIST = 10;

  @Inject private TagService tags;

  /** All of them, by name, with their most frequent values. */
  @GET
  @Requires({EVENT_READ, EVENT_WRITE, EVENT_ADMIN})
  public List<TagKeyRepresentation> list(
      @PathParam("issue") Issue issue, @BeanParam TagParameters parameters) {
    List<TagKey> keys =
        tags.ofIssue(issue.projectId(), issue.id(), parameters.environments(), TOP_IN_LIST);
    Map<Long, EventUser> users =
        users(keys.stream().flatMap(key -> key.topValues().stream()).toList());
    return keys.stream().map(key -> TagAssembler.ofIssue(key, users)).toList();
  }

  /** One of them. */
  @GET
  @Path("{tag}/")
  @Requires({EVENT_READ, EVENT_WRITE, EVENT_ADMIN})
  public TagKeyRepresentation get(
      @PathParam("issue") Issue issue,
      @PathParam("tag") String key,
      @BeanParam TagParameters parameters) {
    TagKey found =
        tags.ofIssue(issue.projectId(), issue.id(), parameters.environments(), key, TOP)
            .orElseThrow(NotFoundException::new);
    return TagAssembler.ofIssue(found, users(found.topValues()));
  }

  /** A page of its values. */
  @GET
  @Path("{tag}/values/")
  @Requires({EVENT_READ, EVENT_WRITE, EVENT_ADMIN})
  public Page<TagValueRepresentation> values(
      @PathParam("issue") Issue issue,
      @PathParam("tag") String key,
      @QueryParam("sort") String sort,
      @BeanParam TagParameters parameters,
      @BeanParam Paging paging) {
    TagSort order = TagSort.parse(sort);
    if (tags.ofIssue(issue.projectId(), issue.id(), List.of(), key, 0).isEmpty()) {
      throw new NotFoundException();
    }
    Page<TagValue> values =
        tags.valuesOfIssue(
            issue.projectId(), issue.id(), parameters.environments(), key, order, paging.page());
    Map<Long, EventUser> users = users(values.items());
    return values.withItems(
        values.items().stream().map(value -> TagAssembler.value(value, users)).toList());
  }

  private Map<Long, EventUser> users(List<TagValue> values) {
    return tags.users(
        values.stream().filter(value -> value.key().equals("user")).map(TagValue::id).toList());
  }
}
