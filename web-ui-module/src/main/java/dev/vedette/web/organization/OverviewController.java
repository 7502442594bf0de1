package dev.vedette.web.organization;

import dev.vedette.access.Scope;
import dev.vedette.organization.Team;
import dev.vedette.platform.Page;
import dev.vedette.project.BookmarkService;
import dev.vedette.project.Project;
import dev.vedette.project.ProjectQuery;
import dev.vedette.project.ProjectService;
import dev.vedette.stats.Point;
import dev.vedette.stats.StatsService;
import dev.vedette.web.chart.Sparkline;
import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Pager;
import dev.vedette.web.page.Pages;
import dev.vedette.web.page.Visit;
import dev.vedette.web.page.Visits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The projects of an organization. */
@Path("organizations/{organization}")
@Controller
@ApplicationScoped
public class OverviewController {

  private static final int PAGE = 60;

  @Inject private Pages pages;
  @Inject private Visits visits;
  @Inject private ProjectService projects;
  @Inject private BookmarkService bookmarks;
  @Inject private NewProjectController newProjects;
  @Inject private StatsService stats;

  /** The overview. */
  @GET
  public String overview(
      @PathParam("organization") String organization,
      @QueryParam("cursor") @DefaultValue("") String cursor) {
    Visit visit = visits.organization(organization);
    Page<Project> page =
        projects.list(
            visit.organization().id(),
            visible(visit),
            Optional.of(visit.user()),
            Pager.request(PAGE, cursor));
    List<Long> ids = page.items().stream().map(Project::id).toList();
    Map<Long, List<Team>> owners = projects.teamsOf(ids);
    List<Project> visible =
        page.items().stream()
            .filter(
                one -> visit.access().reaches(owners.get(one.id()).stream().map(Team::id).toList()))
            .toList();
    Map<Long, List<Point>> day = stats.projects24h(visible.stream().map(Project::id).toList());
    Set<Long> marked = bookmarks.of(visit.user().id(), ids);
    List<OverviewPage.ProjectCard> cards =
        visible.stream()
            .map(
                one ->
                    card(
                        visit,
                        one,
                        owners.get(one.id()),
                        day.get(one.id()),
                        marked.contains(one.id())))
            .toList();
    OverviewPage view =
        new OverviewPage(
            visit.organization().name(),
            cards,
            Pager.of(page, Links.organization(visit.slug()) + "?"),
            newProjects.mayCreate(visit) ? Links.newProject(visit.slug()) : "",
            visit.access().hasAny(List.of(Scope.TEAM_WRITE, Scope.TEAM_ADMIN))
                ? Links.teams(visit.slug())
                : "",
            Links.stats(visit.slug()));
    return pages.show("organization/overview.html", view, visit, Pages.Section.PROJECTS);
  }

  /** Without open membership, those of the visitor's own teams. */
  private static ProjectQuery visible(Visit visit) {
    return visit.access().reaches(List.of())
        ? ProjectQuery.ALL
        : ProjectQuery.ofOrganization("is_member:true");
  }

  private static OverviewPage.ProjectCard card(
      Visit visit, Project project, List<Team> owners, List<Point> day, boolean bookmarked) {
    List<Long> counts = day.stream().map(Point::count).toList();
    return new OverviewPage.ProjectCard(
        project.name(),
        project.platform().orElse(""),
        Links.project(visit.slug(), project.slug()),
        counts.stream().mapToLong(Long::longValue).sum(),
        Sparkline.svg("in the last 24 hours", counts),
        bookmarked,
        Links.bookmark(visit.slug(), project.slug()),
        project.firstEvent().isPresent(),
        Links.gettingStarted(visit.slug(), project.slug()),
        owners.stream()
            .map(team -> new Crumb(team.slug(), Links.teamStats(visit.slug(), team.slug())))
            .toList());
  }
}
