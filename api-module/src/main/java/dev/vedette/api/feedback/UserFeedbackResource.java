package dev.vedette.api.feedback;

import static dev.vedette.access.Scope.PROJECT_ADMIN;
import static dev.vedette.access.Scope.PROJECT_READ;
import static dev.vedette.access.Scope.PROJECT_WRITE;

import dev.vedette.api.AcceptsDsn;
import dev.vedette.api.Requires;
import dev.vedette.api.json.Body;
import dev.vedette.api.json.EmailForm;
import dev.vedette.api.request.ApiRequest;
import dev.vedette.api.request.Paging;
import dev.vedette.api.request.Parameters;
import dev.vedette.feedback.NewUserReport;
import dev.vedette.feedback.UserReport;
import dev.vedette.feedback.UserReportService;
import dev.vedette.platform.HexIds;
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
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** {@code /api/0/projects/{organization}/{project}/user-feedback/}. */
@Path("0/projects/{organization}/{project}/user-feedback/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class UserFeedbackResource {

  private static final Set<String> STATUSES = Set.of("unresolved", "resolved", "ignored");

  @Inject private ApiRequest request;
  @Inject private UserReportService reports;
  @Inject private UserFeedbackShapes shapes;

  /**
   * A page of the reports on events of issues, newest first.
   *
   * @param status of the issues: unresolved ones where it is not said, all where it is empty
   */
  @GET
  @Requires({PROJECT_READ, PROJECT_WRITE, PROJECT_ADMIN})
  public Response list(
      @PathParam("project") Project project,
      @QueryParam("status") String status,
      @QueryParam("environment") String environment,
      @BeanParam Paging paging) {
    Parameters.refuse("environment", environment);
    String wanted = status == null ? "unresolved" : status;
    if (!wanted.isEmpty() && !STATUSES.contains(wanted)) {
      return Response.status(400).entity(Map.of("status", "Invalid status choice")).build();
    }
    Page<UserReport> page =
        reports.listOfIssues(
            project.id(), Optional.of(wanted).filter(text -> !text.isEmpty()), paging.page());
    return Response.ok(page.withItems(shapes.of(page.items()))).build();
  }

  /** Takes a report; who shows a DSN learns nothing but that it was taken. */
  @POST
  @AcceptsDsn
  @Requires({PROJECT_WRITE, PROJECT_ADMIN})
  public Response submit(@PathParam("project") Project project, Body body) {
    String id = body.requiredText("event_id", 36);
    String name = body.requiredText("name", NewUserReport.MAX_NAME);
    String email = body.requiredText("email", NewUserReport.MAX_EMAIL);
    String comments = body.requiredText("comments", NewUserReport.MAX_COMMENTS);
    Optional<UUID> event = HexIds.parse(id);
    if (event.isEmpty() && !id.isEmpty()) {
      body.wrong("event_id", "Not a valid event id.");
    }
    if (!email.isEmpty() && !EmailForm.isOne(email)) {
      body.wrong("email", "Enter a valid email address.");
    }
    body.check();
    UserReport report =
        reports.submit(new NewUserReport(project.id(), event.orElseThrow(), name, email, comments));
    return request.knownCaller().isEmpty()
        ? Response.ok().build()
        : Response.ok(shapes.of(List.of(report)).get(0)).build();
  }
}
