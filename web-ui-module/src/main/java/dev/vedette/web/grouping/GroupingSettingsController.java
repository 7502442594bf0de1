package dev.vedette.web.grouping;

import dev.vedette.issue.GroupingOptions;
import dev.vedette.issue.GroupingPreviews;
import dev.vedette.issue.GroupingSettings;
import dev.vedette.issue.grouping.GroupingConfiguration;
import dev.vedette.platform.Options;
import dev.vedette.platform.problem.ConflictException;
import dev.vedette.platform.problem.InvalidException;
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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How a project groups: its configuration and its rules, to try and to save. */
@Path("organizations/{organization}/projects/{project}/settings/issue-grouping")
@Controller
@ApplicationScoped
public class GroupingSettingsController {

  private static final String PREVIEW = "preview";
  private static final String WHOLE = "";

  @Inject private Pages pages;
  @Inject private Visits visits;
  @Inject private ProjectOptions options;
  @Inject private ProjectAdministration administration;
  @Inject private GroupingPreviews previews;
  @Inject private Clock clock;

  /** The form. */
  @GET
  public Response show(
      @PathParam("organization") String organization, @PathParam("project") String project) {
    Visit.OfProject visit = open(organization, project);
    GroupingSettings settings =
        GroupingSettings.of(options.of(visit.project().id()), clock.instant());
    return form(visit, GroupingSettingsForm.of(settings), 200, Optional.empty(), FormErrors.none());
  }

  /** Saves what the form has, or shows what it would do. */
  @POST
  public Response change(
      @PathParam("organization") String organization,
      @PathParam("project") String project,
      @BeanParam GroupingSettingsForm form,
      @FormParam("action") @DefaultValue("") String action) {
    Visit.OfProject visit = open(organization, project);
    try {
      if (action.equals(PREVIEW)) {
        PreviewView preview =
            PreviewView.of(
                previews.preview(visit.project().id(), form.change()), visit.visit().slug());
        return form(visit, form, 200, Optional.of(preview), FormErrors.none());
      }
      administration.update(
          visit.project(), edit -> edit, set -> form.edits().options(set, clock.instant()));
      return pages.redirect(
          Links.projectGrouping(visit.visit().slug(), visit.project().slug()),
          "Events are grouped this way from now on.");
    } catch (InvalidException e) {
      return form(visit, form, 422, Optional.empty(), new FormErrors(e.errors()));
    } catch (ConflictException e) {
      FormErrors busy = FormErrors.of(WHOLE, e.getMessage());
      return form(visit, form, 409, Optional.empty(), busy);
    }
  }

  private Visit.OfProject open(String organization, String project) {
    return visits.project(organization, project).require(ProjectTab.GROUPING);
  }

  private Response form(
      Visit.OfProject visit,
      GroupingSettingsForm form,
      int status,
      Optional<PreviewView> preview,
      FormErrors errors) {
    Options set = options.of(visit.project().id());
    GroupingSettingsPage page =
        new GroupingSettingsPage(
            List.of(visit.visit().crumb(), new Crumb(visit.project().name(), visit.href())),
            visit.tabs("settings"),
            visit.project().name(),
            form,
            configurations(form.configuration(), GroupingOptions.primary(set)),
            transition(set),
            preview,
            Links.projectGrouping(visit.visit().slug(), visit.project().slug()),
            errors);
    String view =
        pages.showProjectSettings("grouping/settings.html", page, visit, ProjectTab.GROUPING);
    return Response.status(status).entity(view).build();
  }

  private static List<Choice> configurations(String chosen, GroupingConfiguration current) {
    return Arrays.stream(GroupingConfiguration.values())
        .map(
            each ->
                new Choice(
                    each.id(),
                    each.id()
                        + (each == current ? " (in force)" : "")
                        + (each == GroupingConfiguration.LATEST ? " – the newest" : ""),
                    each.id().equals(chosen)))
        .toList();
  }

  private Optional<String> transition(Options set) {
    return GroupingSettings.of(set, clock.instant())
        .secondary()
        .map(
            former ->
                "Until "
                    + Instant.ofEpochSecond(set.get(GroupingOptions.EXPIRY))
                        .atZone(ZoneOffset.UTC)
                        .toLocalDate()
                    + " events are grouped by "
                    + former.id()
                    + " too, so that they join the issues that they made.");
  }
}
