package dev.vedette.web.project;

import dev.vedette.issue.Issue;
import dev.vedette.issue.IssueQuery;
import dev.vedette.issue.IssueService;
import dev.vedette.platform.PageRequest;
import dev.vedette.platform.PublicUrl;
import dev.vedette.project.KeyService;
import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Pages;
import dev.vedette.web.page.Visit;
import dev.vedette.web.page.Visits;
import dev.vedette.web.security.HeaderLines;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Optional;

/** How to send the first event to a project. */
@Path("organizations/{organization}/projects/{project}/getting-started")
@Controller
@ApplicationScoped
public class GettingStartedController {

  private static final IssueQuery NEWEST =
      new IssueQuery(Optional.empty(), Optional.empty(), IssueQuery.Sort.NEW);

  @Inject private Pages pages;
  @Inject private Visits visits;
  @Inject private KeyService keys;
  @Inject private IssueService issues;
  @Inject private PublicUrl publicUrl;
  @Inject private HttpServletRequest request;

  /** The page. */
  @GET
  public String show(
      @PathParam("organization") String organization, @PathParam("project") String project) {
    Visit.OfProject visit = visits.project(organization, project);
    return pages.show(
        "project/getting-started.html", page(visit), visit.visit(), Pages.Section.PROJECTS);
  }

  /** The part of the page that tells whether anything has arrived, to be asked for repeatedly. */
  @GET
  @Path("waiting")
  public String waiting(
      @PathParam("organization") String organization, @PathParam("project") String project) {
    return pages.fragment("project/waiting.html", page(visits.project(organization, project)));
  }

  private GettingStartedPage page(Visit.OfProject visit) {
    String base =
        publicUrl.of(request.getScheme(), request.getHeader("Host"), HeaderLines.of(request));
    Optional<String> dsn = keys.first(visit.project().id()).map(key -> key.dsn(base).publicDsn());
    return new GettingStartedPage(
        visit.project().name(),
        List.of(visit.visit().crumb(), new Crumb(visit.project().name(), visit.href())),
        visit.tabs("getting-started"),
        dsn.orElse(""),
        dsn.map(text -> Snippets.forDsn(text, visit.project().platform().orElse("")))
            .orElse(List.of()),
        waiting(visit));
  }

  private GettingStartedPage.Waiting waiting(Visit.OfProject visit) {
    List<Issue> newest =
        issues.list(visit.project().id(), NEWEST, new PageRequest(1, Optional.empty())).items();
    String slug = visit.visit().slug();
    String self = Links.gettingStarted(slug, visit.project().slug()) + "waiting/";
    if (newest.isEmpty()) {
      boolean arrived = visit.project().firstEvent().isPresent();
      return new GettingStartedPage.Waiting(arrived, "", visit.href(), self);
    }
    Issue issue = newest.get(0);
    return new GettingStartedPage.Waiting(true, issue.title(), Links.issue(slug, issue.id()), self);
  }
}
