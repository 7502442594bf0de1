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
    /** Issues of all projects. */
    ISSUES,
    TEAMS,
    STATS,
    SETTINGS
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
    models.put("shell", shell(Optional.empty(), Optional.empty(), Optional.empty()));
    models.put("page", page);
    return template;
  }

  /** Shows a page of an organization. */
  public String show(String template, PageView page, Visit visit, Section section) {
    return show(template, page, visit, section, Optional.empty());
  }

  /** Shows a page of an organization that is one of several which belong together. */
  public String show(String template, PageView page, Visit visit, Section section, SideNav side) {
    return show(template, page, visit, section, Optional.of(side));
  }

  /** Shows a page of an organization's settings. */
  public String showSettings(String template, PageView page, Visit visit, SettingsTab tab) {
    return show(template, page, visit, Section.SETTINGS, SettingsTab.nav(visit, tab));
  }

  /** Shows a page of a project's settings. */
  public String showProjectSettings(
      String template, PageView page, Visit.OfProject visit, ProjectTab tab) {
    return show(template, page, visit.visit(), Section.PROJECTS, ProjectTab.nav(visit, tab));
  }

  /** Shows a page of one's own account. */
  public String showAccount(String template, PageView page, AccountTab tab) {
    models.put(
        "shell", shell(Optional.empty(), Optional.empty(), Optional.of(AccountTab.nav(tab))));
    models.put("page", page);
    return template;
  }

  private String show(
      String template, PageView page, Visit visit, Section section, Optional<SideNav> side) {
    models.put("shell", shell(Optional.of(visit), Optional.of(section), side));
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

  private Shell shell(Optional<Visit> visit, Optional<Section> section, Optional<SideNav> side) {
    Shell.Csrf csrf = new Shell.Csrf(mvc.getCsrf().getName(), mvc.getCsrf().getToken());
    Optional<Caller> caller = caller();
    return new Shell(
        Theme.of(request).id(),
        caller.flatMap(Caller::user).map(user -> new Shell.Account(user.name(), user.email())),
        visit.map(Visit::crumb),
        caller.map(known -> organizations(known, visit)).orElse(List.of()),
        visit.map(v -> nav(v, section)).orElse(List.of()),
        side,
        csrf,
        sessions.take(request),
        request.getMethod().equals("GET") ? here() : Links.HOME);
  }

  /** Who is signed in, if anybody, as the authentication mechanism left it. */
  private Optional<Caller> caller() {
    return request.getAttribute(Caller.REQUEST_ATTRIBUTE) instanceof Caller known
        ? Optional.of(known)
        : Optional.empty();
  }

  private List<Tab> organizations(Caller caller, Optional<Visit> visit) {
    return organizations.list(caller, PageRequest.FIRST).items().stream()
        .map(one -> tab(one, visit))
        .toList();
  }

  private static Tab tab(Organization one, Optional<Visit> visit) {
    boolean current = visit.filter(v -> v.organization().id() == one.id()).isPresent();
    return new Tab(one.name(), Links.organization(one.slug()), current);
  }

  private static List<Tab> nav(Visit visit, Optional<Section> section) {
    String slug = visit.slug();
    return List.of(
        new Tab(
            "Projects", Links.organization(slug), section.equals(Optional.of(Section.PROJECTS))),
        new Tab("Issues", Links.issues(slug), section.equals(Optional.of(Section.ISSUES))),
        new Tab("Teams", Links.teams(slug), section.equals(Optional.of(Section.TEAMS))),
        new Tab("Statistics", Links.stats(slug), section.equals(Optional.of(Section.STATS))),
        new Tab(
            "Settings", SettingsTab.entry(visit), section.equals(Optional.of(Section.SETTINGS))));
  }
}
