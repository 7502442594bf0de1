package dev.vedette.api.alert;

import static dev.vedette.access.Scope.ALERTS_READ;
import static dev.vedette.access.Scope.ALERTS_WRITE;
import static dev.vedette.access.Scope.PROJECT_ADMIN;
import static dev.vedette.access.Scope.PROJECT_WRITE;

import dev.vedette.access.User;
import dev.vedette.alert.AlertRule;
import dev.vedette.alert.RuleSnooze;
import dev.vedette.alert.SnoozeService;
import dev.vedette.api.Requires;
import dev.vedette.api.json.Body;
import dev.vedette.api.request.ApiRequest;
import dev.vedette.api.request.UnauthenticatedException;
import dev.vedette.organization.Team;
import dev.vedette.platform.problem.ForbiddenException;
import dev.vedette.project.Project;
import dev.vedette.project.ProjectService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Silences a rule, {@code /api/0/projects/{organization}/{project}/rules/{rule}/snooze/}. */
@Path("0/projects/{organization}/{project}/rules/{rule}/snooze/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class RuleSnoozeResource {

  private static final List<String> TARGETS = List.of("me", "everyone");
  private static final String NO_USER = "Authentication credentials were not provided.";

  @Inject private ApiRequest request;
  @Inject private SnoozeService snoozes;
  @Inject private ProjectService projects;

  /**
   * The shape of a silence.
   *
   * @param userId {@code everyone}, or the user's id
   */
  public record SnoozeRepresentation(
      Optional<Long> ownerId,
      Object userId,
      Object until,
      Instant dateAdded,
      long ruleId,
      Optional<Long> alertRuleId) {

    static SnoozeRepresentation of(RuleSnooze snooze) {
      return new SnoozeRepresentation(
          snooze.madeBy().isPresent() ? Optional.of(snooze.madeBy().getAsLong()) : Optional.empty(),
          snooze.userId().isPresent() ? (Object) snooze.userId().getAsLong() : "everyone",
          snooze.until().map(Object.class::cast).orElse("forever"),
          snooze.added(),
          snooze.ruleId(),
          Optional.empty());
    }
  }

  /** Silences it for the caller ({@code me}), or for everyone. */
  @POST
  @Requires({ALERTS_READ, ALERTS_WRITE, PROJECT_WRITE, PROJECT_ADMIN})
  public Response create(
      @PathParam("project") Project project, @PathParam("rule") AlertRule rule, Body body) {
    if (!body.has("target")) {
      body.wrong("target", "This field is required.");
    }
    Optional<String> target = body.choice("target", TARGETS);
    Optional<Instant> until = body.time("until");
    body.check();
    User caller = user();
    boolean everyone = target.orElseThrow().equals("everyone");
    if (everyone) {
      checkMayWrite(project);
    }
    RuleSnooze snooze =
        snoozes.add(
            project,
            rule,
            everyone ? OptionalLong.empty() : OptionalLong.of(caller.id()),
            OptionalLong.of(caller.id()),
            until);
    return Response.status(Response.Status.CREATED).entity(SnoozeRepresentation.of(snooze)).build();
  }

  /** Ends the caller's silence, else that of everyone. */
  @DELETE
  @Requires({ALERTS_READ, ALERTS_WRITE, PROJECT_WRITE, PROJECT_ADMIN})
  public void delete(@PathParam("project") Project project, @PathParam("rule") AlertRule rule) {
    User caller = user();
    boolean own = snoozes.ofUser(List.of(rule.id()), caller.id()).containsKey(rule.id());
    if (!own && rule.snooze().isPresent()) {
      checkMayWrite(project);
    }
    snoozes.remove(
        project,
        rule,
        own || rule.snooze().isEmpty() ? OptionalLong.of(caller.id()) : OptionalLong.empty());
  }

  private User user() {
    return request.caller().user().orElseThrow(() -> new UnauthenticatedException(NO_USER));
  }

  private void checkMayWrite(Project project) {
    List<Long> teams =
        projects.teamsOf(List.of(project.id())).getOrDefault(project.id(), List.of()).stream()
            .map(Team::id)
            .toList();
    var held = request.access().scopesInTeams(teams);
    ForbiddenException.unless(
        held.contains(ALERTS_WRITE)
            || held.contains(PROJECT_WRITE)
            || held.contains(PROJECT_ADMIN));
  }
}
