package dev.vedette.web.project;

import dev.vedette.platform.problem.InvalidException;
import dev.vedette.project.Highlights;
import dev.vedette.project.Project;
import dev.vedette.project.ProjectAdministration;
import dev.vedette.web.page.Choice;
import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Numbers;
import dev.vedette.web.page.Pages;
import dev.vedette.web.page.PlatformChoices;
import dev.vedette.web.page.ProjectTab;
import dev.vedette.web.page.Visit;
import dev.vedette.web.page.Visits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The settings of a project. */
@Path("organizations/{organization}/projects/{project}/settings")
@Controller
@ApplicationScoped
public class ProjectSettingsController {

  /** Hours. */
  private static final List<Integer> AGES = List.of(0, 24, 48, 72, 168, 336, 720, 2160);

  private static final int DAY = 24;

  @Inject private Pages pages;
  @Inject private Visits visits;
  @Inject private ProjectAdministration administration;

  /** The form. */
  @GET
  public Response show(
      @PathParam("organization") String organization, @PathParam("project") String project) {
    Visit.OfProject visit = open(organization, project);
    return form(visit, ProjectSettingsForm.of(visit.project()), 200, FormErrors.none());
  }

  /** Changes the project. */
  @POST
  public Response save(
      @PathParam("organization") String organization,
      @PathParam("project") String project,
      @BeanParam ProjectSettingsForm form) {
    Visit.OfProject visit = open(organization, project);
    try {
      Highlights preset = Highlights.preset(visit.project());
      Project saved = administration.update(visit.project(), edit -> form.apply(edit, preset));
      return pages.redirect(
          Links.projectSettings(visit.visit().slug(), saved.slug()), "The settings are saved.");
    } catch (InvalidException e) {
      return form(visit, form, 422, new FormErrors(e.errors()));
    }
  }

  private Visit.OfProject open(String organization, String project) {
    return visits.project(organization, project).require(ProjectTab.GENERAL);
  }

  private Response form(
      Visit.OfProject visit, ProjectSettingsForm form, int status, FormErrors errors) {
    ProjectSettingsPage page =
        new ProjectSettingsPage(
            List.of(visit.visit().crumb(), new Crumb(visit.project().name(), visit.href())),
            visit.tabs("settings"),
            form,
            platforms(form.platform()),
            ages(form.resolveAge()),
            Links.projectSettings(visit.visit().slug(), visit.project().slug()),
            errors);
    String view =
        pages.showProjectSettings("project/settings.html", page, visit, ProjectTab.GENERAL);
    return Response.status(status).entity(view).build();
  }

  /** The choices, and what the API has set that is not among them. */
  private static List<Choice> platforms(String current) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", "Not said", current.isEmpty()));
    choices.addAll(PlatformChoices.with(Optional.of(current)));
    if (choices.stream().noneMatch(Choice::selected)) {
      choices.add(new Choice(current, current, true));
    }
    return choices;
  }

  private static List<Choice> ages(String current) {
    List<Choice> choices = new ArrayList<>();
    for (int hours : AGES) {
      String value = Integer.toString(hours);
      choices.add(new Choice(value, words(hours), value.equals(current)));
    }
    if (choices.stream().noneMatch(Choice::selected)) {
      choices.add(new Choice(current, current + " hours", true));
    }
    return choices;
  }

  private static String words(int hours) {
    return hours == 0 ? "Never" : "After " + Numbers.counted(hours / DAY, "day", "days");
  }
}
