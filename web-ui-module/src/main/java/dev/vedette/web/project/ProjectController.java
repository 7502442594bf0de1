package dev.vedette.web.project;

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
import dev.vedette.stats.Resolution;
import dev.vedette.stats.Stat;
import dev.vedette.stats.StatsQuery;
import dev.vedette.stats.StatsScope;
import dev.vedette.stats.StatsService;
import dev.vedette.web.chart.OutcomeChart;
import dev.vedette.web.chart.TimeChart;
import dev.vedette.web.issuelist.IssueListForm;
import dev.vedette.web.issuelist.IssueLists;
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
import java.util.List;
import java.util.OptionalLong;

/** The issues of a project. */
@Path("organizations/{organization}/projects/{project}")
@Controller
@ApplicationScoped
public class ProjectController {

  private static final int MOST_AT_ONCE = 100;

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

  /** Resolves, ignores or reopens the ticked issues, those of them that are of this project. */
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
    boolean merge = status.equals("merge");
    if (!merge && !IssueQuery.STATUSES.contains(status) || ids.isEmpty()) {
      return pages.redirectWithProblem(back, "Tick the issues that you mean first.");
    }
    List<Long> own =
        ids.stream()
            .distinct()
            .limit(MOST_AT_ONCE)
            .filter(id -> ofProject(id, visit.project().id()))
            .toList();
    OptionalLong user = OptionalLong.of(visit.visit().user().id());
    if (merge) {
      return merge(own, user, back);
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

  private boolean ofProject(long issue, long project) {
    return issues.find(issue).filter(one -> one.projectId() == project).isPresent();
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
