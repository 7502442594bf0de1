package dev.vedette.web.screening;

import dev.vedette.event.filter.FilterChange;
import dev.vedette.event.filter.FilterOptions;
import dev.vedette.event.filter.LegacyBrowsers;
import dev.vedette.project.ProjectAdministration;
import dev.vedette.project.ProjectOptions;
import dev.vedette.web.page.Choice;
import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Pages;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The inbound filters of a project. */
@Path("organizations/{organization}/projects/{project}/settings/filters")
@Controller
@ApplicationScoped
public class FiltersController {

  /** Names of the form's fields by those of the options. */
  private static final Map<String, String> FIELDS =
      Map.of(
          FilterOptions.BLACKLISTED_IPS.name(), "addresses",
          FilterOptions.RELEASES.name(), "releases",
          FilterOptions.ERROR_MESSAGES.name(), "messages");

  @Inject private Pages pages;
  @Inject private Visits visits;
  @Inject private ProjectAdministration administration;
  @Inject private ProjectOptions options;

  /** The form. */
  @GET
  public Response show(
      @PathParam("organization") String organization, @PathParam("project") String project) {
    Visit.OfProject visit = open(organization, project);
    FilterForm form = FilterForm.of(options.of(visit.project().id()));
    return form(visit, form, 200, FormErrors.none());
  }

  /** Changes the filters. */
  @POST
  public Response save(
      @PathParam("organization") String organization,
      @PathParam("project") String project,
      @BeanParam FilterForm form) {
    Visit.OfProject visit = open(organization, project);
    FilterChange change = form.change();
    FormErrors errors = FormErrors.none();
    for (Map.Entry<String, String> each : change.mistakes().entrySet()) {
      errors = errors.and(FIELDS.get(each.getKey()), each.getValue());
    }
    if (!errors.isEmpty()) {
      return form(visit, form, 422, errors);
    }
    administration.update(visit.project(), UnaryOperator.identity(), set -> change.options());
    return pages.redirect(
        Links.projectFilters(visit.visit().slug(), visit.project().slug()),
        "The filters are saved. They count for events from now on.");
  }

  private Visit.OfProject open(String organization, String project) {
    return visits.project(organization, project).require(ProjectTab.FILTERS);
  }

  private Response form(Visit.OfProject visit, FilterForm form, int status, FormErrors errors) {
    String organization = visit.visit().slug();
    String project = visit.project().slug();
    FiltersPage page =
        new FiltersPage(
            visit.project().name(),
            List.of(visit.visit().crumb(), new Crumb(visit.project().name(), visit.href())),
            visit.tabs("settings"),
            form,
            Arrays.stream(FilterText.values()).map(each -> each.toggle(form)).toList(),
            browsers(form),
            Links.projectFilters(organization, project),
            Links.projectStats(organization, project),
            Links.projectSettings(organization, project),
            errors);
    String view =
        pages.showProjectSettings("screening/filters.html", page, visit, ProjectTab.FILTERS);
    return Response.status(status).entity(view).build();
  }

  /** Those that are offered, and what the API has set besides. */
  private static List<Choice> browsers(FilterForm form) {
    List<Choice> choices = new ArrayList<>();
    for (String name : LegacyBrowsers.CHOICES) {
      String text = FilterText.BROWSERS.get(name);
      if (text != null || form.hasBrowser(name)) {
        choices.add(new Choice(name, text == null ? name : text, form.hasBrowser(name)));
      }
    }
    if (form.hasBrowser(FilterForm.DEFAULT_BROWSERS)) {
      choices.add(
          new Choice(FilterForm.DEFAULT_BROWSERS, "Without a choice: the oldest of all", true));
    }
    return choices;
  }
}
