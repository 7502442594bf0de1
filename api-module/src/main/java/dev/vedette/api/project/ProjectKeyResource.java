package dev.vedette.api.project;

import static dev.vedette.access.Scope.PROJECT_ADMIN;
import static dev.vedette.access.Scope.PROJECT_READ;
import static dev.vedette.access.Scope.PROJECT_WRITE;

import dev.vedette.api.Requires;
import dev.vedette.api.json.Body;
import dev.vedette.api.request.ApiRequest;
import dev.vedette.api.stats.StatsParameters;
import dev.vedette.project.KeyService;
import dev.vedette.project.ProjectKey;
import dev.vedette.stats.KeyPoint;
import dev.vedette.stats.StatsService;
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
import java.time.Clock;
import java.util.List;

/**
 * A client key, by its public part: {@code /api/0/projects/{organization}/{project}/keys/{key}/}.
 */
@Path("0/projects/{organization}/{project}/keys/{key}/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProjectKeyResource {

  @Inject private ApiRequest request;
  @Inject private KeyService keys;
  @Inject private StatsService stats;
  @Inject private Clock clock;

  /** The key. */
  @GET
  @Requires({PROJECT_READ, PROJECT_WRITE, PROJECT_ADMIN})
  public ProjectKeyRepresentation get(@PathParam("key") ProjectKey key) {
    return ProjectKeyAssembler.of(key, request.baseUrl());
  }

  /** Changes what the body names. */
  @PUT
  @Requires({PROJECT_WRITE, PROJECT_ADMIN})
  public ProjectKeyRepresentation update(@PathParam("key") ProjectKey key, Body body) {
    return ProjectKeyAssembler.of(
        keys.update(key.projectId(), key.publicKey(), KeyBody.change(body)), request.baseUrl());
  }

  /** Deletes it: what sends with it is refused from here on. */
  @DELETE
  @Requires(PROJECT_ADMIN)
  public void delete(@PathParam("key") ProjectKey key) {
    keys.delete(key.projectId(), key.publicKey());
  }

  /** What became of the events sent with it. */
  @GET
  @Path("stats/")
  @Requires({PROJECT_READ, PROJECT_WRITE, PROJECT_ADMIN})
  public List<KeyStatRepresentation> stats(
      @PathParam("key") ProjectKey key, @BeanParam StatsParameters parameters) {
    return stats.key(key.id(), parameters.queryWithoutStat(clock.instant())).stream()
        .map(KeyStatRepresentation::of)
        .toList();
  }

  /**
   * One step of a key's statistics.
   *
   * @param ts start of the step in epoch seconds
   */
  public record KeyStatRepresentation(
      long ts, long total, long dropped, long accepted, long filtered) {

    static KeyStatRepresentation of(KeyPoint point) {
      return new KeyStatRepresentation(
          point.timestamp(), point.total(), point.dropped(), point.accepted(), point.filtered());
    }
  }
}
