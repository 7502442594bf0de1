package dev.vedette.web.issuelist;

import dev.vedette.organization.Team;
import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
import dev.vedette.project.Project;
import dev.vedette.project.ProjectQuery;
import dev.vedette.project.ProjectService;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Pages;
import dev.vedette.web.page.Visit;
import dev.vedette.web.page.Visits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The issues of all projects of an organization that the visitor reaches. */
@Path("organizations/{organization}/issues")
@Controller
@ApplicationScoped
public class OrganizationIssuesController {

  @Inject private Pages pages;
  @Inject private Visits visits;
  @Inject private ProjectService projects;
  @Inject private IssueLists lists;

  /** The search and a page of what it finds. */
  @GET
  public String show(
      @PathParam("organization") String organization, @BeanParam IssueListForm form) {
    Visit visit = visits.organization(organization);
    IssueList list = lists.ofOrganization(visit, reached(visit), form, Links.issues(visit.slug()));
    return pages.show(
        "issuelist/issues.html",
        new OrganizationIssuesPage(List.of(visit.crumb()), list),
        visit,
        Pages.Section.ISSUES);
  }

  private List<Project> reached(Visit visit) {
    ProjectQuery query =
        visit.access().reaches(List.of())
            ? ProjectQuery.ALL
            : ProjectQuery.ofOrganization("is_member:true");
    List<Project> all = new ArrayList<>();
    PageRequest request = PageRequest.FIRST;
    boolean more = true;
    while (more) {
      Page<Project> page =
          projects.list(visit.organization().id(), query, Optional.of(visit.user()), request);
      all.addAll(page.items());
      more = page.hasNext();
      request = new PageRequest(PageRequest.MAX_LIMIT, Optional.of(page.next()));
    }
    Map<Long, List<Team>> owners = projects.teamsOf(all.stream().map(Project::id).toList());
    return all.stream()
        .filter(
            one ->
                visit
                    .access()
                    .reaches(
                        owners.getOrDefault(one.id(), List.of()).stream().map(Team::id).toList()))
        .toList();
  }
}
