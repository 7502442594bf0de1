package dev.vedette.web.project;

import dev.vedette.issue.Issue;
import dev.vedette.issue.IssueQuery;
import dev.vedette.issue.IssueService;
import dev.vedette.issue.triage.IssueJobService;
import dev.vedette.issue.triage.Merged;
import dev.vedette.issue.triage.StatusChange;
import dev.vedette.issue.triage.TriageChange;
import dev.vedette.issue.triage.TriageService;
import dev.vedette.platform.problem.BadRequestException;
import dev.vedette.platform.problem.ConflictException;
import dev.vedette.platform.problem.ForbiddenException;
import dev.vedette.platform.problem.NotFoundException;
import dev.vedette.stats.Resolution;
import dev.vedette.stats.Stat;
import dev.vedette.stats.StatsQuery;
import dev.vedette.stats.StatsScope;
import dev.vedette.stats.StatsService;
import dev.vedette.web.chart.OutcomeChart;
import dev.vedette.web.chart.TimeChart;
import dev.vedette.web.issuelist.IssueListForm;
import dev.vedette.web.issuelist.IssueLists;
import dev.vedette.web.page.ConfirmPage;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Numbers;
import dev.vedette.web.page.Pages;
import dev.vedette.web.page.Visit;
import dev.vedette.web.page.Visits;
import dev.vedette.web.security.LocalPath;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The issues of a project. */
@Path("organizations/{organization}/projects/{project}")
@Controller
@ApplicationScoped
public class ProjectController {

  private static final int MOST_AT_ONCE = 100;
  private static final int MOST_NAMED = 10;

  @Inject private Pages pages;
  @Inject private Visits visits;
  @Inject private IssueService issues;
  @Inject private TriageService triage;
  @Inject private IssueJobService jobs;
  @Inject private IssueLists lists;
  @Inject private StatsService stats;
  @Inject private Clock clock;

  /** The chart of the last day and a page of issues. */
  @GET
  public String show(
      @PathParam("organization") String organization,
      @PathParam("project") String project,
      @BeanParam IssueListForm form) {
    Visit.OfProject visit = visits.project(organization, project);
    String slug = visit.visit().slug();
    ProjectPage page =
        new ProjectPage(
            visit.project().name(),
            List.of(visit.visit().crumb()),
            visit.tabs("issues"),
            lastDay(visit),
            lists.ofProject(
                visit,
                form,
                visit.maySettleIssues() ? Links.bulk(slug, visit.project().slug()) : ""),
            visit.project().firstEvent().isPresent(),
            Links.gettingStarted(slug, visit.project().slug()));
    return pages.show("project/project.html", page, visit.visit(), Pages.Section.PROJECTS);
  }

  /** Changes the ticked issues of this project, or asks before it deletes them. */
  @POST
  @Path("issues")
  public Response settle(
      @PathParam("organization") String organization,
      @PathParam("project") String project,
      @FormParam("status") @DefaultValue("") String status,
      @FormParam("issue") List<Long> ids,
      @FormParam("next") String next) {
    Visit.OfProject visit = visits.project(organization, project);
    ForbiddenException.unless(visit.maySettleIssues());
    String back = LocalPath.of(next);
    List<Issue> ticked = own(visit, ids);
    List<Long> own = ticked.stream().map(Issue::id).toList();
    OptionalLong user = OptionalLong.of(visit.visit().user().id());
    if (own.isEmpty()) {
      return pages.redirectWithProblem(back, "Tick the issues that you mean first.");
    }
    if (status.equals("merge")) {
      return merge(own, user, back);
    }
    if (status.equals("delete")) {
      return ask(visit, ticked, back);
    }
    if (!IssueQuery.STATUSES.contains(status)) {
      throw new NotFoundException();
    }
    int changed = triage.change(own, TriageChange.status(StatusChange.to(status)), user).size();
    String what = Numbers.counted(changed, "issue is", "issues are");
    return pages.redirect(back, what + " " + status + " now.");
  }

  private Response merge(List<Long> own, OptionalLong user, String back) {
    try {
      Merged merged = jobs.merge(own, user);
      return pages.redirect(
          back,
          Numbers.counted(merged.children().size() + 1L, "issue is", "issues are")
              + " one now: "
              + issues.get(merged.parent()).shortId()
              + ".");
    } catch (BadRequestException e) {
      return pages.redirectWithProblem(back, "Tick two issues or more to merge them.");
    } catch (ConflictException e) {
      return pages.redirectWithProblem(back, e.getMessage());
    }
  }

  /** The question before issues are deleted, with what will go. */
  private Response ask(Visit.OfProject visit, List<Issue> ticked, String back) {
    ForbiddenException.unless(visit.mayDeleteIssues());
    long events = ticked.stream().mapToLong(Issue::timesSeen).sum();
    List<ConfirmPage.Field> fields = new ArrayList<>();
    fields.add(new ConfirmPage.Field("next", back));
    ticked.forEach(issue -> fields.add(new ConfirmPage.Field("issue", Long.toString(issue.id()))));
    List<String> names = new ArrayList<>();
    ticked.stream()
        .limit(MOST_NAMED)
        .forEach(issue -> names.add(issue.shortId() + ": " + issue.title()));
    if (ticked.size() > MOST_NAMED) {
      names.add("and " + (ticked.size() - MOST_NAMED) + " more");
    }
    ConfirmPage page =
        new ConfirmPage(
            visit.crumbs(),
            "Delete " + Numbers.counted(ticked.size(), "issue", "issues") + "?",
            List.of(
                "They go with "
                    + Numbers.counted(events, "event", "events")
                    + ", comments and history. There is no way back.",
                "If such an event comes again, it is a new issue."),
            names,
            fields,
            Links.bulk(visit.visit().slug(), visit.project().slug()) + "delete/",
            "Delete them",
            back);
    String view = pages.show(ConfirmPage.TEMPLATE, page, visit.visit(), Pages.Section.PROJECTS);
    return Response.ok(view).build();
  }

  /** Deletes issues, after the question. */
  @POST
  @Path("issues/delete")
  public Response delete(
      @PathParam("organization") String organization,
      @PathParam("project") String project,
      @FormParam("issue") List<Long> ids,
      @FormParam("next") String next) {
    Visit.OfProject visit = visits.project(organization, project);
    ForbiddenException.unless(visit.mayDeleteIssues());
    List<Long> own = own(visit, ids).stream().map(Issue::id).toList();
    int deleted = jobs.delete(own, OptionalLong.of(visit.visit().user().id()));
    return pages.redirect(
        LocalPath.of(next), Numbers.counted(deleted, "issue is", "issues are") + " deleted.");
  }

  /** Those of the ticked issues that are of this project. */
  private List<Issue> own(Visit.OfProject visit, List<Long> ids) {
    return issues.findByIds(ids.stream().distinct().limit(MOST_AT_ONCE).toList()).stream()
        .filter(issue -> issue.projectId() == visit.project().id())
        .toList();
  }

  private TimeChart lastDay(Visit.OfProject visit) {
    StatsQuery day = StatsQuery.lastDay(Stat.RECEIVED, clock.instant());
    return OutcomeChart.of(
        "chart",
        "What arrived for " + visit.project().name() + " in the last 24 hours",
        stats.series(
            StatsScope.project(visit.project().id()), day.since(), day.until(), Resolution.HOUR),
        Resolution.HOUR.seconds());
  }
}
