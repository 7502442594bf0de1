package dev.vedette.api.alert;

import static dev.vedette.access.Scope.ALERTS_READ;
import static dev.vedette.access.Scope.ALERTS_WRITE;
import static dev.vedette.access.Scope.PROJECT_ADMIN;
import static dev.vedette.access.Scope.PROJECT_READ;
import static dev.vedette.access.Scope.PROJECT_WRITE;

import dev.vedette.alert.AlertRule;
import dev.vedette.alert.AlertRuleService;
import dev.vedette.api.Requires;
import dev.vedette.api.json.Body;
import dev.vedette.api.request.ApiRequest;
import dev.vedette.api.request.Paging;
import dev.vedette.platform.Page;
import dev.vedette.project.Project;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The alert rules of a project, {@code /api/0/projects/{organization}/{project}/rules/}. */
@Path("0/projects/{organization}/{project}/rules/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class AlertRulesResource {

  private static final String LAST = "lastTriggered";

  @Inject private ApiRequest request;
  @Inject private AlertRuleService rules;
  @Inject private RuleShapes shapes;

  /** A page of them, newest first. */
  @GET
  @Requires({ALERTS_READ, ALERTS_WRITE, PROJECT_READ, PROJECT_WRITE, PROJECT_ADMIN})
  public Page<RuleRepresentation> list(
      @PathParam("project") Project project,
      @QueryParam("expand") List<String> expand,
      @BeanParam Paging paging) {
    Page<AlertRule> page = rules.list(project.id(), paging.page());
    return page.withItems(shapes.of(page.items(), expand.contains(LAST)));
  }

  /** Makes one. */
  @POST
  @Requires({ALERTS_WRITE, PROJECT_WRITE, PROJECT_ADMIN})
  public RuleRepresentation create(@PathParam("project") Project project, Body body) {
    return shapes.of(rules.create(project, request.userId(), RuleBody.create(body)), false);
  }
}
