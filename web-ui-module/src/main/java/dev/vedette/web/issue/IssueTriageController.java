package dev.vedette.web.issue;

import dev.vedette.issue.triage.Assignee;
import dev.vedette.issue.triage.AssigneeService;
import dev.vedette.issue.triage.SharedIssues;
import dev.vedette.issue.triage.TriageChange;
import dev.vedette.issue.triage.TriageService;
import dev.vedette.organization.OrganizationOptions;
import dev.vedette.platform.problem.InvalidException;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Pages;
import dev.vedette.web.security.LocalPath;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** What the head of an issue's page changes. */
@Path("organizations/{organization}/issues/{issue: [0-9]{1,18}}/triage")
@Controller
@ApplicationScoped
public class IssueTriageController {

  private static final Set<String> PRIORITIES = Set.of("high", "medium", "low");
  private static final String ON = "on";

  @Inject private Pages pages;
  @Inject private IssueVisits visits;
  @Inject private TriageService triage;
  @Inject private AssigneeService assignees;
  @Inject private OrganizationOptions options;
  @Inject private Clock clock;

  /** Resolves, ignores or reopens it. */
  @POST
  @Path("status")
  public Response status(
      @PathParam("organization") String organization,
      @PathParam("issue") long id,
      @BeanParam StatusForm form) {
    IssueVisits.Open open = visits.change(organization, id);
    String back = LocalPath.of(form.next);
    try {
      change(open, TriageChange.status(form.change(releases(open), clock.instant())));
    } catch (InvalidException e) {
      return pages.redirectWithProblem(back, e.errors().values().iterator().next().get(0));
    }
    return pages.redirect(back, "The issue is " + form.outcome() + " now.");
  }

  private StatusForm.Releases releases(IssueVisits.Open open) {
    long project = open.issue().projectId();
    return new StatusForm.Releases(
        triage.latestRelease(project), version -> triage.release(project, version));
  }

  /** Gives it to somebody. */
  @POST
  @Path("assignee")
  public Response assign(
      @PathParam("organization") String organization,
      @PathParam("issue") long id,
      @FormParam("assignee") @DefaultValue("") String assignee,
      @FormParam("next") String next) {
    IssueVisits.Open open = visits.change(organization, id);
    String back = LocalPath.of(next);
    try {
      Assignee who =
          assignees.parse(
              open.project().visit().organization(), open.project().project(), assignee);
      change(open, TriageChange.NONE.withAssignee(Optional.of(who)));
      return pages.redirect(
          back,
          who.kind() == Assignee.Kind.NOBODY
              ? "Nobody is assigned now."
              : who.name() + " is assigned now.");
    } catch (InvalidException e) {
      return pages.redirectWithProblem(
          back, "Only who has access to the project can work on its issues.");
    }
  }

  /** Sets its priority. */
  @POST
  @Path("priority")
  public Response prioritize(
      @PathParam("organization") String organization,
      @PathParam("issue") long id,
      @FormParam("priority") @DefaultValue("") String priority,
      @FormParam("next") String next) {
    IssueVisits.Open open = visits.change(organization, id);
    if (!PRIORITIES.contains(priority)) {
      return pages.redirectWithProblem(LocalPath.of(next), "Choose high, medium or low.");
    }
    change(open, TriageChange.NONE.withPriority(Optional.of(priority)));
    return pages.redirect(LocalPath.of(next), "The priority is " + priority + " now.");
  }

  /** Sets the visitor's own marks, and takes it out of the inbox. */
  @POST
  @Path("marks")
  public Response mark(
      @PathParam("organization") String organization,
      @PathParam("issue") long id,
      @FormParam("bookmark") String bookmark,
      @FormParam("subscription") String subscription,
      @FormParam("reviewed") String reviewed,
      @FormParam("next") String next) {
    IssueVisits.Open open = visits.change(organization, id);
    TriageChange marks =
        TriageChange.NONE.withMarks(
            Optional.empty(),
            Optional.ofNullable(bookmark).map(ON::equals),
            Optional.ofNullable(subscription).map(ON::equals));
    change(open, marks.withInbox(Optional.ofNullable(reviewed).map(done -> false)));
    return Pages.redirect(LocalPath.of(next));
  }

  /** Makes a public link, or takes it away. */
  @POST
  @Path("share")
  public Response share(
      @PathParam("organization") String organization,
      @PathParam("issue") long id,
      @FormParam("share") @DefaultValue("") String share,
      @FormParam("next") String next) {
    IssueVisits.Open open = visits.change(organization, id);
    boolean wanted = share.equals(ON);
    if (wanted
        && !options.of(open.project().visit().organization().id()).get(SharedIssues.ALLOWED)) {
      return pages.redirectWithProblem(
          LocalPath.of(next), "The organization does not allow public links.");
    }
    change(open, TriageChange.NONE.withPublic(Optional.of(wanted)));
    return pages.redirect(
        LocalPath.of(next),
        wanted
            ? "Anybody with the link can read what went wrong now."
            : "The link does not work any more.");
  }

  private void change(IssueVisits.Open open, TriageChange change) {
    triage.change(List.of(open.issue().id()), change, OptionalLong.of(open.user()));
  }

  static TriageSection.Paths paths(String organization, long issue) {
    String triage = Links.issue(organization, issue) + "triage/";
    String page = Links.issue(organization, issue);
    return new TriageSection.Paths(
        triage + "status/",
        triage + "assignee/",
        triage + "priority/",
        triage + "marks/",
        triage + "share/",
        page + "comments/",
        page + "delete/",
        Links.issueHashes(organization, issue));
  }
}
