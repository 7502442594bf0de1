package dev.vedette.api.alert;

import static dev.vedette.access.Scope.ALERTS_READ;
import static dev.vedette.access.Scope.ALERTS_WRITE;
import static dev.vedette.access.Scope.PROJECT_ADMIN;
import static dev.vedette.access.Scope.PROJECT_READ;
import static dev.vedette.access.Scope.PROJECT_WRITE;

import dev.vedette.alert.AlertRule;
import dev.vedette.alert.AlertRuleService;
import dev.vedette.alert.RuleDraft;
import dev.vedette.api.Requires;
import dev.vedette.api.json.Body;
import dev.vedette.project.Project;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** An alert rule, {@code /api/0/projects/{organization}/{project}/rules/{rule}/}. */
@Path("0/projects/{organization}/{project}/rules/{rule}/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class AlertRuleResource {

  @Inject private AlertRuleService rules;
  @Inject private RuleShapes shapes;

  /** The rule. */
  @GET
  @Requires({ALERTS_READ, ALERTS_WRITE, PROJECT_READ, PROJECT_WRITE, PROJECT_ADMIN})
  public RuleRepresentation get(
      @PathParam("rule") AlertRule rule, @QueryParam("expand") List<String> expand) {
    return shapes.of(rule, expand.contains("lastTriggered"));
  }

  /** Changes what the body names. */
  @PUT
  @Requires({ALERTS_WRITE, PROJECT_WRITE, PROJECT_ADMIN})
  public RuleRepresentation update(
      @PathParam("project") Project project, @PathParam("rule") AlertRule rule, Body body) {
    RuleDraft draft = RuleBody.change(body, RuleDraft.of(rule));
    return shapes.of(rules.update(project, rule.id(), draft), false);
  }

  /** Deletes it; its history goes with time. */
  @DELETE
  @Requires({ALERTS_WRITE, PROJECT_WRITE, PROJECT_ADMIN})
  public Response delete(@PathParam("project") Project project, @PathParam("rule") AlertRule rule) {
    rules.delete(project, rule.id());
    return Response.accepted().build();
  }
}
