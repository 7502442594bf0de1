package dev.vedette.web.key;

import dev.vedette.platform.Page;
import dev.vedette.platform.PublicUrl;
import dev.vedette.platform.problem.ForbiddenException;
import dev.vedette.platform.problem.InvalidException;
import dev.vedette.project.KeyChange;
import dev.vedette.project.KeyService;
import dev.vedette.project.ProjectKey;
import dev.vedette.stats.KeyPoint;
import dev.vedette.stats.Stat;
import dev.vedette.stats.StatsQuery;
import dev.vedette.stats.StatsService;
import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Numbers;
import dev.vedette.web.page.PageView;
import dev.vedette.web.page.Pager;
import dev.vedette.web.page.Pages;
import dev.vedette.web.page.ProjectTab;
import dev.vedette.web.page.Visit;
import dev.vedette.web.page.Visits;
import dev.vedette.web.security.HeaderLines;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.servlet.http.HttpServletRequest;
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

/** The client keys of a project: list, make, change, switch off, delete. */
@Path("organizations/{organization}/projects/{project}/settings/keys")
@Controller
@ApplicationScoped
public class KeysController {

  private static final int PAGE_SIZE = 20;

  @Inject private Pages pages;
  @Inject private Visits visits;
  @Inject private KeyService keys;
  @Inject private StatsService stats;
  @Inject private PublicUrl publicUrl;
  @Inject private HttpServletRequest request;
  @Inject private Clock clock;

  /** The list. */
  @GET
  public Response list(
      @PathParam("organization") String organization,
      @PathParam("project") String project,
      @QueryParam("cursor") String cursor) {
    Visit.OfProject visit = visits.project(organization, project);
    return list(visit, cursor, new KeyForm(), FormErrors.none());
  }

  /** Makes one. */
  @POST
  public Response create(
      @PathParam("organization") String organization,
      @PathParam("project") String project,
      @BeanParam KeyForm form) {
    Visit.OfProject visit = visits.project(organization, project);
    ForbiddenException.unless(visit.mayConfigure());
    FormErrors errors = form.errors();
    if (errors.isEmpty()) {
      try {
        ProjectKey key =
            keys.create(
                visit.project().id(),
                Optional.of(form.name()).filter(name -> !name.isEmpty()),
                form.limit());
        return pages.redirect(path(visit, key), "The key " + key.label() + " is ready for use.");
      } catch (InvalidException e) {
        errors = errors(e);
      }
    }
    return list(visit, "", form, errors);
  }

  /** One of them. */
  @GET
  @Path("{key}")
  public Response show(
      @PathParam("organization") String organization,
      @PathParam("project") String project,
      @PathParam("key") String publicKey) {
    Visit.OfProject visit = visits.project(organization, project);
    ProjectKey key = keys.get(visit.project().id(), publicKey);
    return show(visit, key, KeyForm.of(key), FormErrors.none());
  }

  /** Changes name and limit. */
  @POST
  @Path("{key}")
  public Response update(
      @PathParam("organization") String organization,
      @PathParam("project") String project,
      @PathParam("key") String publicKey,
      @BeanParam KeyForm form) {
    Visit.OfProject visit = visits.project(organization, project);
    ForbiddenException.unless(visit.mayConfigure());
    FormErrors errors = form.errors();
    if (errors.isEmpty()) {
      try {
        ProjectKey key =
            keys.update(visit.project().id(), publicKey, KeyChange.of(form.name(), form.limit()));
        return pages.redirect(path(visit, key), "Saved.");
      } catch (InvalidException e) {
        errors = errors(e);
      }
    }
    return show(visit, keys.get(visit.project().id(), publicKey), form, errors);
  }

  /** Switches one on or off. */
  @POST
  @Path("{key}/status")
  public Response toggle(
      @PathParam("organization") String organization,
      @PathParam("project") String project,
      @PathParam("key") String publicKey,
      @FormParam("active") @DefaultValue("false") boolean active) {
    Visit.OfProject visit = visits.project(organization, project);
    ForbiddenException.unless(visit.mayConfigure());
    ProjectKey key = keys.update(visit.project().id(), publicKey, KeyChange.active(active));
    return pages.redirect(
        path(visit, key),
        active
            ? "Events are taken again."
            : "Whatever is sent with this key is refused from now on.");
  }

  /** Asks before deleting one. */
  @GET
  @Path("{key}/delete")
  public String askToDelete(
      @PathParam("organization") String organization,
      @PathParam("project") String project,
      @PathParam("key") String publicKey) {
    Visit.OfProject visit = visits.project(organization, project);
    ForbiddenException.unless(visit.mayDelete());
    ProjectKey key = keys.get(visit.project().id(), publicKey);
    long events = lastDay(key).stream().mapToLong(KeyPoint::total).sum();
    return frame(
        "key/delete.html",
        new DeleteKeyPage(
            crumbs(visit, key),
            key.label(),
            key.dsn(baseUrl()).publicDsn(),
            visit.project().name(),
            events == 0
                ? "Nothing was sent with it in the last 24 hours."
                : Numbers.counted(events, "event was", "events were")
                    + " sent with it in the last 24 hours.",
            path(visit, key) + "delete/",
            path(visit, key)),
        visit);
  }

  /** Deletes one. */
  @POST
  @Path("{key}/delete")
  public Response delete(
      @PathParam("organization") String organization,
      @PathParam("project") String project,
      @PathParam("key") String publicKey) {
    Visit.OfProject visit = visits.project(organization, project);
    ForbiddenException.unless(visit.mayDelete());
    ProjectKey key = keys.get(visit.project().id(), publicKey);
    keys.delete(visit.project().id(), publicKey);
    return pages.redirect(path(visit), "The key " + key.label() + " is gone.");
  }

  private Response list(Visit.OfProject visit, String cursor, KeyForm form, FormErrors errors) {
    Page<ProjectKey> page =
        keys.list(visit.project().id(), Optional.empty(), Pager.request(PAGE_SIZE, cursor));
    String base = baseUrl();
    KeysPage view =
        new KeysPage(
            visit.project().name(),
            visit.crumbs(),
            page.items().stream().map(key -> row(visit, key, base)).toList(),
            Pager.of(page, path(visit) + "?"),
            visit.mayConfigure(),
            path(visit),
            form,
            form.windows(),
            errors);
    return response("key/keys.html", view, visit, errors);
  }

  private Response show(Visit.OfProject visit, ProjectKey key, KeyForm form, FormErrors errors) {
    return response(
        "key/key.html",
        KeyShapes.page(
            visit,
            key,
            key.dsn(baseUrl()),
            lastDay(key),
            crumbs(visit),
            path(visit, key),
            form,
            errors,
            clock.instant()),
        visit,
        errors);
  }

  private Response response(
      String template, PageView page, Visit.OfProject visit, FormErrors errors) {
    return Response.status(errors.isEmpty() ? 200 : 422)
        .entity(frame(template, page, visit))
        .build();
  }

  private String frame(String template, PageView page, Visit.OfProject visit) {
    return pages.showProjectSettings(template, page, visit, ProjectTab.KEYS);
  }

  private List<KeyPoint> lastDay(ProjectKey key) {
    return stats.key(key.id(), StatsQuery.lastDay(Stat.RECEIVED, clock.instant()));
  }

  private String baseUrl() {
    return publicUrl.of(request.getScheme(), request.getHeader("Host"), HeaderLines.of(request));
  }

  private static KeysPage.KeyRow row(Visit.OfProject visit, ProjectKey key, String base) {
    return new KeysPage.KeyRow(
        "dsn-" + key.id(),
        key.label(),
        key.active(),
        key.dsn(base).publicDsn(),
        key.rateLimit().map(KeyForm::text).orElse(""),
        path(visit, key));
  }

  /** The field of the domain is another than that of the form. */
  private static FormErrors errors(InvalidException e) {
    return e.errors().containsKey("rateLimit")
        ? FormErrors.of("count", String.join(" ", e.errors().get("rateLimit")))
        : new FormErrors(e.errors());
  }

  private static List<Crumb> crumbs(Visit.OfProject visit) {
    return visit.crumbs(new Crumb("Client keys", path(visit)));
  }

  private static List<Crumb> crumbs(Visit.OfProject visit, ProjectKey key) {
    return visit.crumbs(
        new Crumb("Client keys", path(visit)), new Crumb(key.label(), path(visit, key)));
  }

  private static String path(Visit.OfProject visit) {
    return Links.projectKeys(visit.visit().slug(), visit.project().slug());
  }

  private static String path(Visit.OfProject visit, ProjectKey key) {
    return Links.projectKey(visit.visit().slug(), visit.project().slug(), key.publicKey());
  }
}
