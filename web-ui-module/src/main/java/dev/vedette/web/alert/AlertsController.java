package dev.vedette.web.alert;

import dev.vedette.access.User;
import dev.vedette.alert.AlertRule;
import dev.vedette.alert.AlertRuleService;
import dev.vedette.alert.DryRun;
import dev.vedette.alert.DryRunService;
import dev.vedette.alert.FiringService;
import dev.vedette.alert.RuleDraft;
import dev.vedette.alert.RuleSnooze;
import dev.vedette.alert.SnoozeService;
import dev.vedette.platform.Page;
import dev.vedette.platform.mail.Mailer;
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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The alert rules of a project: list, make, change, try, silence, look at what they did, delete.
 */
@Path("organizations/{organization}/projects/{project}/settings/alerts")
@Controller
@ApplicationScoped
public class AlertsController {

  private static final int PAGE_SIZE = 20;

  @Inject private Pages pages;
  @Inject private Visits visits;
  @Inject private AlertRuleService rules;
  @Inject private DryRunService dryRuns;
  @Inject private FiringService firings;
  @Inject private SnoozeService snoozes;
  @Inject private RuleContext context;
  @Inject private Mailer mailer;
  @Inject private Clock clock;

  /** The list. */
  @GET
  public String list(
      @PathParam("organization") String organization,
      @PathParam("project") String project,
      @QueryParam("cursor") String cursor) {
    Visit.OfProject visit = visit(organization, project);
    Page<AlertRule> page = rules.list(visit.project().id(), Pager.request(PAGE_SIZE, cursor));
    Map<Long, RuleSnooze> own =
        snoozes.ofUser(page.items().stream().map(AlertRule::id).toList(), user(visit).id());
    RuleShapes shapes = new RuleShapes(clock.instant(), Map.of());
    AlertsPage view =
        new AlertsPage(
            visit.project().name(),
            visit.crumbs(),
            page.items().stream()
                .map(
                    rule ->
                        shapes.row(
                            rule, Optional.ofNullable(own.get(rule.id())), path(visit, rule.id())))
                .toList(),
            Pager.of(page, path(visit) + "?"),
            visit.mayChangeAlerts(),
            path(visit) + "new/",
            mailer.isConfigured());
    return frame("alert/alerts.html", view, visit);
  }

  /** The form for a new rule. */
  @GET
  @Path("new")
  public Response fresh(
      @PathParam("organization") String organization, @PathParam("project") String project) {
    Visit.OfProject visit = writable(organization, project);
    return show(visit, Optional.empty(), RuleForm.fresh(), "", Optional.empty(), FormErrors.none());
  }

  /** Makes a rule, tries it, or adds and removes parts of the form. */
  @POST
  @Path("new")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response create(
      @PathParam("organization") String organization,
      @PathParam("project") String project,
      MultivaluedMap<String, String> sent) {
    return act(writable(organization, project), Optional.empty(), sent);
  }

  /** One of them. */
  @GET
  @Path("{rule}")
  public Response show(
      @PathParam("organization") String organization,
      @PathParam("project") String project,
      @PathParam("rule") String id,
      @QueryParam("cursor") String cursor) {
    Visit.OfProject visit = visit(organization, project);
    AlertRule rule = rule(visit, id);
    return show(
        visit, Optional.of(rule), RuleForm.of(rule), cursor, Optional.empty(), FormErrors.none());
  }

  /** Changes a rule, tries it, or adds and removes parts of the form. */
  @POST
  @Path("{rule}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response update(
      @PathParam("organization") String organization,
      @PathParam("project") String project,
      @PathParam("rule") String id,
      MultivaluedMap<String, String> sent) {
    Visit.OfProject visit = writable(organization, project);
    return act(visit, Optional.of(rule(visit, id)), sent);
  }

  private Response act(
      Visit.OfProject visit, Optional<AlertRule> rule, MultivaluedMap<String, String> sent) {
    RuleForm form = RuleForm.of(sent);
    String what = sent.getFirst("do") == null ? "save" : sent.getFirst("do");
    try {
      if (what.equals("try")) {
        DryRun run = dryRuns.run(visit.project(), named(form));
        return show(visit, rule, form, "", Optional.of(run), FormErrors.none());
      }
      if (!what.equals("save")) {
        form.change(what, sent);
        return show(visit, rule, form, "", Optional.empty(), FormErrors.none());
      }
      return pages.redirect(path(visit, save(visit, rule, form).id()), "Saved.");
    } catch (InvalidException e) {
      return show(visit, rule, form, "", Optional.empty(), new FormErrors(e.errors()));
    }
  }

  /** A rule can be tried before it has a name. */
  private static RuleDraft named(RuleForm form) {
    if (form.name.isEmpty()) {
      form.name = "New rule";
    }
    return form.draft();
  }

  private AlertRule save(Visit.OfProject visit, Optional<AlertRule> rule, RuleForm form) {
    return rule.isPresent()
        ? rules.update(visit.project(), rule.get().id(), form.draft())
        : rules.create(visit.project(), OptionalLong.of(user(visit).id()), form.draft());
  }

  /** Silences a rule for the visitor or for everyone, or ends that. */
  @POST
  @Path("{rule}/snooze")
  public Response snooze(
      @PathParam("organization") String organization,
      @PathParam("project") String project,
      @PathParam("rule") String id,
      @FormParam("silence") String silence) {
    Visit.OfProject visit = visit(organization, project);
    AlertRule rule = rule(visit, id);
    boolean everyone = silence != null && silence.endsWith("everyone");
    ForbiddenException.unless(!everyone || visit.mayChangeAlerts());
    OptionalLong me = OptionalLong.of(user(visit).id());
    OptionalLong whom = everyone ? OptionalLong.empty() : me;
    try {
      if (silence != null && silence.startsWith("end-")) {
        snoozes.remove(visit.project(), rule, whom);
        return pages.redirect(path(visit, rule.id()), "The rule speaks again.");
      }
      snoozes.add(visit.project(), rule, whom, me, Optional.empty());
    } catch (ConflictException | NotFoundException e) {
      return pages.redirect(path(visit, rule.id()), "That is so already.");
    }
    return pages.redirect(
        path(visit, rule.id()),
        everyone ? "The rule rests until somebody ends that." : "You hear no more of this rule.");
  }

  /** Asks before deleting one. */
  @GET
  @Path("{rule}/delete")
  public String askToDelete(
      @PathParam("organization") String organization,
      @PathParam("project") String project,
      @PathParam("rule") String id) {
    Visit.OfProject visit = writable(organization, project);
    AlertRule rule = rule(visit, id);
    return frame(
        "alert/delete.html",
        new DeleteRulePage(
            visit.crumbs(
                new Crumb("Alerts", path(visit)), new Crumb(rule.name(), path(visit, rule.id()))),
            rule.name(),
            RuleShapes.words(rule.parts().actions()),
            path(visit, rule.id()) + "delete/",
            path(visit, rule.id())),
        visit);
  }

  /** Deletes one. */
  @POST
  @Path("{rule}/delete")
  public Response delete(
      @PathParam("organization") String organization,
      @PathParam("project") String project,
      @PathParam("rule") String id) {
    Visit.OfProject visit = writable(organization, project);
    rules.delete(visit.project(), rule(visit, id).id());
    return pages.redirect(path(visit), "The rule is gone.");
  }

  private Response show(
      Visit.OfProject visit,
      Optional<AlertRule> rule,
      RuleForm form,
      String cursor,
      Optional<DryRun> run,
      FormErrors errors) {
    RuleShapes shapes = new RuleShapes(clock.instant(), context.targets(visit.project()));
    Optional<Page<FiringService.Fired>> history =
        rule.map(each -> firings.list(each.id(), Pager.request(PAGE_SIZE, cursor)));
    Optional<RuleSnooze> own =
        rule.map(each -> snoozes.ofUser(List.of(each.id()), user(visit).id()).get(each.id()));
    String slug = visit.visit().slug();
    String path = rule.map(each -> path(visit, each.id())).orElse(path(visit) + "new/");
    RulePage view =
        new RulePage(
            visit.crumbs(new Crumb("Alerts", path(visit))),
            rule.isEmpty(),
            rule.map(AlertRule::name).orElse(""),
            visit.mayChangeAlerts(),
            path,
            shapes.fields(form, context.environments(visit.project())),
            run.map(each -> context.tried(each, slug, clock.instant())),
            rule.map(each -> shapes.silence(each, own)).orElse(""),
            own.isPresent(),
            rule.flatMap(AlertRule::snooze).isPresent(),
            history
                .map(page -> context.fired(page.items(), slug, clock.instant()))
                .orElse(List.of()),
            history.map(page -> Pager.of(page, path + "?")).orElse(Pager.NONE),
            errors);
    return Response.status(errors.isEmpty() ? 200 : 422)
        .entity(frame("alert/rule.html", view, visit))
        .build();
  }

  private Visit.OfProject visit(String organization, String project) {
    return visits.project(organization, project).require(ProjectTab.ALERTS);
  }

  private Visit.OfProject writable(String organization, String project) {
    Visit.OfProject visit = visit(organization, project);
    ForbiddenException.unless(visit.mayChangeAlerts());
    return visit;
  }

  private AlertRule rule(Visit.OfProject visit, String id) {
    if (!id.matches("\\d{1,18}")) {
      throw new NotFoundException();
    }
    return rules.get(visit.project().id(), Long.parseLong(id));
  }

  private String frame(String template, PageView page, Visit.OfProject visit) {
    return pages.showProjectSettings(template, page, visit, ProjectTab.ALERTS);
  }

  private static User user(Visit.OfProject visit) {
    return visit.visit().user();
  }

  private static String path(Visit.OfProject visit) {
    return Links.projectAlerts(visit.visit().slug(), visit.project().slug());
  }

  private static String path(Visit.OfProject visit, long ruleId) {
    return path(visit) + ruleId + "/";
  }
}
