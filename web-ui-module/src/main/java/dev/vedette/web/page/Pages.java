package dev.vedette.web.page;

import dev.vedette.access.Caller;
import dev.vedette.organization.Organization;
import dev.vedette.organization.OrganizationService;
import dev.vedette.platform.PageRequest;
import dev.vedette.web.security.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Models;
import jakarta.mvc.MvcContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Puts a page into its frame, and leads from an action to the next page. */
@ApplicationScoped
public class Pages {

  /** The sections of an organization. */
  public enum Section {
    PROJECTS,
    TEAMS,
    STATS
  }

  @Inject private Models models;
  @Inject private MvcContext mvc;
  @Inject private HttpServletRequest request;
  @Inject private Sessions sessions;
  @Inject private OrganizationService organizations;

  /**
   * Shows a page that belongs to no organization.
   *
   * @param template its template, such as {@code signin/signin.html}
   * @return the view for Jakarta MVC
   */
  public String show(String template, PageView page) {
    models.put("shell", shell(Optional.empty(), Optional.empty()));
    models.put("page", page);
    return template;
  }

  /** Shows a page of an organization. */
  public String show(String template, PageView page, Visit visit, Section section) {
    models.put("shell", shell(Optional.of(visit), Optional.of(section)));
    models.put("page", page);
    return template;
  }

  /** Shows a part of a page, without the frame. */
  public String fragment(String template, PageView page) {
    models.put("page", page);
    return template;
  }

  /** Leads to a local path after an action, with a sentence to show there. */
  public Response redirect(String path, String sentence) {
    sessions.leave(request, new Notice(sentence, false));
    return redirect(path);
  }

  /** Leads to a local path with a sentence on why the action failed. */
  public Response redirectWithProblem(String path, String sentence) {
    sessions.leave(request, new Notice(sentence, true));
    return redirect(path);
  }

  /** Leads to a local path: status 303. */
  public static Response redirect(String path) {
    return Response.seeOther(URI.create(path)).build();
  }

  /** The path and query of this request, to come back to. */
  public String here() {
    String query = request.getQueryString();
    return request.getRequestURI() + (query == null ? "" : "?" + query);
  }

  private Shell shell(Optional<Visit> visit, Optional<Section> section) {
    Shell.Csrf csrf = new Shell.Csrf(mvc.getCsrf().getName(), mvc.getCsrf().getToken());
    return new Shell(
        Theme.of(request).id(),
        visit.map(Visit::user).map(user -> new Shell.Account(user.name(), user.email())),
        visit.map(Visit::crumb),
        visit.map(this::organizations).orElse(List.of()),
        visit.map(v -> nav(v, section)).orElse(List.of()),
        csrf,
        sessions.take(request),
        request.getMethod().equals("GET") ? here() : Links.HOME);
  }

  private List<Tab> organizations(Visit visit) {
    Caller caller = visit.caller();
    return organizations.list(caller, PageRequest.FIRST).items().stream()
        .map(one -> tab(one, visit.organization()))
        .toList();
  }

  private static Tab tab(Organization one, Organization current) {
    return new Tab(one.name(), Links.organization(one.slug()), one.id() == current.id());
  }

  private static List<Tab> nav(Visit visit, Optional<Section> section) {
    String slug = visit.slug();
    return List.of(
        new Tab(
            "Projects", Links.organization(slug), section.equals(Optional.of(Section.PROJECTS))),
        new Tab("Teams", Links.teams(slug), section.equals(Optional.of(Section.TEAMS))),
        new Tab("Statistics", Links.stats(slug), section.equals(Optional.of(Section.STATS))));
  }
}
