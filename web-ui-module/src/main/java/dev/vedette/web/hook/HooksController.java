package dev.vedette.web.hook;

import dev.vedette.hook.DeliveryService;
import dev.vedette.hook.HookChange;
import dev.vedette.hook.HookService;
import dev.vedette.hook.ServiceHook;
import dev.vedette.platform.Page;
import dev.vedette.platform.problem.ConflictException;
import dev.vedette.platform.problem.ForbiddenException;
import dev.vedette.platform.problem.InvalidException;
import dev.vedette.platform.problem.NotFoundException;
import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.PageView;
import dev.vedette.web.page.Pager;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The service hooks of a project: list, register, change, try, look at deliveries, delete. */
@Path("organizations/{organization}/projects/{project}/settings/hooks")
@Controller
@ApplicationScoped
public class HooksController {

  private static final int PAGE_SIZE = 20;
  private static final int DELIVERIES = 50;

  @Inject private Pages pages;
  @Inject private Visits visits;
  @Inject private HookService hooks;
  @Inject private DeliveryService deliveries;
  @Inject private Clock clock;

  /** The list. */
  @GET
  public Response list(
      @PathParam("organization") String organization,
      @PathParam("project") String project,
      @QueryParam("cursor") String cursor) {
    Visit.OfProject visit = visits.project(organization, project).require(ProjectTab.HOOKS);
    return list(visit, cursor, HookForm.fresh(), FormErrors.none());
  }

  /** Registers one. */
  @POST
  public Response create(
      @PathParam("organization") String organization,
      @PathParam("project") String project,
      @BeanParam HookForm form) {
    Visit.OfProject visit = visits.project(organization, project);
    ForbiddenException.unless(visit.mayConfigure());
    FormErrors errors;
    try {
      ServiceHook hook =
          hooks.create(visit.project(), visit.visit().user().id(), form.url(), form.events(), true);
      return pages.redirect(
          path(visit, hook), "The hook is registered. Its secret and a test are below.");
    } catch (InvalidException e) {
      errors = new FormErrors(e.errors());
    } catch (ConflictException e) {
      errors = FormErrors.of("url", e.detail());
    }
    return list(visit, "", form, errors);
  }

  /** One of them. */
  @GET
  @Path("{hook}")
  public Response show(
      @PathParam("organization") String organization,
      @PathParam("project") String project,
      @PathParam("hook") String guid) {
    Visit.OfProject visit = visits.project(organization, project).require(ProjectTab.HOOKS);
    ServiceHook hook = hooks.get(visit.project().id(), guid);
    return show(visit, hook, HookForm.of(hook), FormErrors.none());
  }

  /** Changes address and events. */
  @POST
  @Path("{hook}")
  public Response update(
      @PathParam("organization") String organization,
      @PathParam("project") String project,
      @PathParam("hook") String guid,
      @BeanParam HookForm form) {
    Visit.OfProject visit = visits.project(organization, project);
    ForbiddenException.unless(visit.mayConfigure());
    try {
      ServiceHook hook = hooks.update(visit.project(), guid, form.change());
      return pages.redirect(path(visit, hook), "Saved.");
    } catch (InvalidException e) {
      return show(visit, hooks.get(visit.project().id(), guid), form, new FormErrors(e.errors()));
    }
  }

  /** Switches one on or off. */
  @POST
  @Path("{hook}/status")
  public Response toggle(
      @PathParam("organization") String organization,
      @PathParam("project") String project,
      @PathParam("hook") String guid,
      @FormParam("active") @DefaultValue("false") boolean active) {
    Visit.OfProject visit = visits.project(organization, project);
    ForbiddenException.unless(visit.mayConfigure());
    ServiceHook hook = hooks.update(visit.project(), guid, HookChange.active(active));
    return pages.redirect(
        path(visit, hook),
        active
            ? "Deliveries go on. What waited for less than a day is delivered first."
            : "Nothing is delivered to this hook any more.");
  }

  /** Tries one. */
  @POST
  @Path("{hook}/test")
  public Response ping(
      @PathParam("organization") String organization,
      @PathParam("project") String project,
      @PathParam("hook") String guid) {
    Visit.OfProject visit = visits.project(organization, project);
    ForbiddenException.unless(visit.mayConfigure());
    ServiceHook hook = hooks.get(visit.project().id(), guid);
    try {
      deliveries.ping(hook);
      return pages.redirect(
          path(visit, hook), "A test is on its way: load this page again to see what came of it.");
    } catch (ConflictException e) {
      return pages.redirectWithProblem(path(visit, hook), e.detail());
    }
  }

  /** Makes a delivery once more. */
  @POST
  @Path("{hook}/deliveries/{delivery}")
  public Response redeliver(
      @PathParam("organization") String organization,
      @PathParam("project") String project,
      @PathParam("hook") String guid,
      @PathParam("delivery") String delivery) {
    Visit.OfProject visit = visits.project(organization, project);
    ForbiddenException.unless(visit.mayConfigure());
    ServiceHook hook = hooks.get(visit.project().id(), guid);
    try {
      deliveries.redeliver(hook, id(delivery));
      return pages.redirect(path(visit, hook), "It is delivered once more, under the same id.");
    } catch (ConflictException e) {
      return pages.redirectWithProblem(path(visit, hook), e.detail());
    }
  }

  /** Asks before deleting one. */
  @GET
  @Path("{hook}/delete")
  public String askToDelete(
      @PathParam("organization") String organization,
      @PathParam("project") String project,
      @PathParam("hook") String guid) {
    Visit.OfProject visit = visits.project(organization, project);
    ForbiddenException.unless(visit.mayDelete());
    ServiceHook hook = hooks.get(visit.project().id(), guid);
    return frame(
        "hook/delete.html",
        new DeleteHookPage(
            crumbs(visit, new Crumb("Hook", path(visit, hook))),
            hook.url(),
            HookShapes.waiting(deliveries.waiting(hook, HookShapes.MANY)),
            path(visit, hook) + "delete/",
            path(visit, hook)),
        visit);
  }

  /** Deletes one. */
  @POST
  @Path("{hook}/delete")
  public Response delete(
      @PathParam("organization") String organization,
      @PathParam("project") String project,
      @PathParam("hook") String guid) {
    Visit.OfProject visit = visits.project(organization, project);
    ForbiddenException.unless(visit.mayDelete());
    hooks.delete(visit.project(), guid);
    return pages.redirect(path(visit), "The hook is gone.");
  }

  private Response list(Visit.OfProject visit, String cursor, HookForm form, FormErrors errors) {
    Page<ServiceHook> page =
        hooks.list(visit.project().id(), Optional.empty(), Pager.request(PAGE_SIZE, cursor));
    HookShapes shapes = new HookShapes(clock.instant());
    HooksPage view =
        new HooksPage(
            visit.project().name(),
            visit.crumbs(),
            page.items().stream().map(hook -> shapes.row(hook, path(visit, hook))).toList(),
            Pager.of(page, path(visit) + "?"),
            visit.mayConfigure(),
            path(visit),
            form.url(),
            form.choices(),
            errors);
    return response("hook/hooks.html", view, visit, errors);
  }

  private Response show(Visit.OfProject visit, ServiceHook hook, HookForm form, FormErrors errors) {
    HookPage view =
        new HookShapes(clock.instant())
            .page(
                visit.mayConfigure(),
                visit.mayDelete(),
                hook,
                deliveries.last(hook, DELIVERIES),
                deliveries.waiting(hook, HookShapes.MANY),
                crumbs(visit),
                path(visit, hook),
                form,
                errors);
    return response("hook/hook.html", view, visit, errors);
  }

  private Response response(
      String template, PageView page, Visit.OfProject visit, FormErrors errors) {
    return Response.status(errors.isEmpty() ? 200 : 422)
        .entity(frame(template, page, visit))
        .build();
  }

  private String frame(String template, PageView page, Visit.OfProject visit) {
    return pages.showProjectSettings(template, page, visit, ProjectTab.HOOKS);
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new NotFoundException();
    }
  }

  private static List<Crumb> crumbs(Visit.OfProject visit) {
    return visit.crumbs(new Crumb("Service hooks", path(visit)));
  }

  private static List<Crumb> crumbs(Visit.OfProject visit, Crumb last) {
    return visit.crumbs(new Crumb("Service hooks", path(visit)), last);
  }

  private static String path(Visit.OfProject visit) {
    return Links.projectHooks(visit.visit().slug(), visit.project().slug());
  }

  private static String path(Visit.OfProject visit, ServiceHook hook) {
    return Links.projectHook(visit.visit().slug(), visit.project().slug(), hook.guid());
  }
}
