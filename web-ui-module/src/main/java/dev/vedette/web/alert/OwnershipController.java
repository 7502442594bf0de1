package dev.vedette.web.alert;

import dev.vedette.ownership.Ownership;
import dev.vedette.ownership.OwnershipChange;
import dev.vedette.ownership.OwnershipService;
import dev.vedette.platform.problem.ForbiddenException;
import dev.vedette.platform.problem.InvalidException;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Pages;
import dev.vedette.web.page.ProjectTab;
import dev.vedette.web.page.TimeText;
import dev.vedette.web.page.Visit;
import dev.vedette.web.page.Visits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
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
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ownership rules of a project. */
@Path("organizations/{organization}/projects/{project}/settings/ownership")
@Controller
@ApplicationScoped
public class OwnershipController {

  /** How messages name the lines that they are about. */
  private static final Pattern LINE = Pattern.compile("\\(line (\\d{1,6})");

  @Inject private Pages pages;
  @Inject private Visits visits;
  @Inject private OwnershipService ownership;
  @Inject private Clock clock;

  /** The rules. */
  @GET
  public Response show(
      @PathParam("organization") String organization, @PathParam("project") String project) {
    Visit.OfProject visit = visits.project(organization, project).require(ProjectTab.OWNERSHIP);
    Ownership found = ownership.get(visit.project().id());
    return show(
        visit, found, found.raw(), found.fallthrough(), found.autoAssignment(), FormErrors.none());
  }

  /** Changes them. */
  @POST
  public Response update(
      @PathParam("organization") String organization,
      @PathParam("project") String project,
      @FormParam("raw") @DefaultValue("") String raw,
      @FormParam("fallthrough") @DefaultValue("false") boolean fallthrough,
      @FormParam("assigns") @DefaultValue("false") boolean assigns) {
    Visit.OfProject visit = visits.project(organization, project);
    ForbiddenException.unless(visit.mayConfigure());
    try {
      ownership.update(
          visit.project(),
          new OwnershipChange(Optional.of(raw), Optional.of(fallthrough), Optional.of(assigns)));
      return pages.redirect(path(visit), "Saved.");
    } catch (InvalidException e) {
      return show(
          visit,
          ownership.get(visit.project().id()),
          raw,
          fallthrough,
          assigns,
          new FormErrors(e.errors()));
    }
  }

  private Response show(
      Visit.OfProject visit,
      Ownership found,
      String raw,
      boolean fallthrough,
      boolean assigns,
      FormErrors errors) {
    OwnershipPage view =
        new OwnershipPage(
            visit.project().name(),
            visit.crumbs(),
            visit.mayConfigure(),
            path(visit),
            raw,
            fallthrough,
            assigns,
            found.updated().map(at -> TimeText.of(at, clock.instant())),
            wrongLines(raw, errors.on("raw").orElse("")),
            errors);
    return Response.status(errors.isEmpty() ? 200 : 422)
        .entity(
            pages.showProjectSettings("alert/ownership.html", view, visit, ProjectTab.OWNERSHIP))
        .build();
  }

  private static List<OwnershipPage.WrongLine> wrongLines(String raw, String message) {
    List<OwnershipPage.WrongLine> wrong = new ArrayList<>();
    String[] lines = raw.split("\r\n|\r|\n", -1);
    Matcher number = LINE.matcher(message);
    while (number.find()) {
      int line = Integer.parseInt(number.group(1));
      boolean known = wrong.stream().anyMatch(each -> each.number() == line);
      if (line >= 1 && line <= lines.length && !known) {
        wrong.add(new OwnershipPage.WrongLine(line, lines[line - 1]));
      }
    }
    return wrong;
  }

  private static String path(Visit.OfProject visit) {
    return Links.projectOwnership(visit.visit().slug(), visit.project().slug());
  }
}
