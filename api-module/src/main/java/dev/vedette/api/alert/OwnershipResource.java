package dev.vedette.api.alert;

import static dev.vedette.access.Scope.PROJECT_ADMIN;
import static dev.vedette.access.Scope.PROJECT_READ;
import static dev.vedette.access.Scope.PROJECT_WRITE;

import dev.vedette.api.Requires;
import dev.vedette.api.json.Body;
import dev.vedette.ownership.Ownership;
import dev.vedette.ownership.OwnershipChange;
import dev.vedette.ownership.OwnershipService;
import dev.vedette.project.Project;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** Who owns what, {@code /api/0/projects/{organization}/{project}/ownership/}. */
@Path("0/projects/{organization}/{project}/ownership/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class OwnershipResource {

  private static final String ASSIGNMENT = "autoAssignment";
  private static final List<String> ASSIGNMENTS =
      List.of(
          OwnershipRepresentation.ASSIGN,
          OwnershipRepresentation.SUSPECTS,
          OwnershipRepresentation.OFF);

  @Inject private OwnershipService ownership;

  /** The rules. */
  @GET
  @Requires({PROJECT_READ, PROJECT_WRITE, PROJECT_ADMIN})
  public OwnershipRepresentation get(@PathParam("project") Project project) {
    return shape(project, ownership.get(project.id()));
  }

  /** Changes what the body names. */
  @PUT
  @Requires({PROJECT_WRITE, PROJECT_ADMIN})
  public Response update(@PathParam("project") Project project, Body body) {
    Optional<String> raw = raw(body);
    Optional<Boolean> fallthrough = body.bool("fallthrough");
    Optional<String> assignment = body.choice(ASSIGNMENT, ASSIGNMENTS);
    if (assignment.filter(OwnershipRepresentation.SUSPECTS::equals).isPresent()) {
      body.wrong(ASSIGNMENT, "This server knows no suspect commits.");
    }
    if (body.bool("codeownersAutoSync").orElse(false)) {
      body.wrong("codeownersAutoSync", "This server reads no CODEOWNERS files.");
    }
    if (!body.bool("isActive").orElse(true)) {
      body.wrong("isActive", "Ownership is always active; rules can be left out.");
    }
    body.check();
    Ownership changed =
        ownership.update(
            project,
            new OwnershipChange(
                raw, fallthrough, assignment.map(OwnershipRepresentation.ASSIGN::equals)));
    return Response.accepted(shape(project, changed)).build();
  }

  /** As it is: the white space of a text matters to who wrote it. */
  private static Optional<String> raw(Body body) {
    if (!body.has("raw")) {
      return Optional.empty();
    }
    if (!body.raw("raw").isTextual()) {
      body.wrong("raw", "Not a valid string.");
      return Optional.empty();
    }
    return Optional.of(body.raw("raw").textValue());
  }

  private OwnershipRepresentation shape(Project project, Ownership found) {
    return OwnershipRepresentation.of(
        found,
        project,
        ownership.find(
            project.id(),
            found.rules().stream().flatMap(rule -> rule.owners().stream()).distinct().toList()));
  }
}
