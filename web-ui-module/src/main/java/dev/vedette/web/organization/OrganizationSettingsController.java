package dev.vedette.web.organization;

import dev.vedette.access.Role;
import dev.vedette.access.Scope;
import dev.vedette.organization.Organization;
import dev.vedette.organization.OrganizationOptions;
import dev.vedette.organization.OrganizationService;
import dev.vedette.organization.OrganizationSwitch;
import dev.vedette.organization.OrganizationUpdate;
import dev.vedette.platform.PublicUrl;
import dev.vedette.platform.problem.ConflictException;
import dev.vedette.platform.problem.InvalidException;
import dev.vedette.web.page.Choice;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Pages;
import dev.vedette.web.page.SettingsTab;
import dev.vedette.web.page.Visit;
import dev.vedette.web.page.Visits;
import dev.vedette.web.security.HeaderLines;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;

/** The settings of an organization. */
@Path("organizations/{organization}/settings")
@Controller
@ApplicationScoped
public class OrganizationSettingsController {

  private static final String NO_TWO_FACTOR =
      "Set up two-factor for your own account first; then you can ask it of others.";

  @Inject private Pages pages;
  @Inject private Visits visits;
  @Inject private OrganizationService organizations;
  @Inject private OrganizationOptions options;
  @Inject private PublicUrl publicUrl;
  @Inject private HttpServletRequest request;

  /** The form. */
  @GET
  public Response show(@PathParam("organization") String organization) {
    Visit visit = open(organization);
    OrganizationSettingsForm form =
        OrganizationSettingsForm.of(visit.organization(), options.of(visit.organization().id()));
    return form(visit, form, 200, FormErrors.none());
  }

  /** Changes the organization. */
  @POST
  public Response save(
      @PathParam("organization") String organization, @BeanParam OrganizationSettingsForm form) {
    Visit visit = open(organization);
    OrganizationUpdate update = form.update(isOwner(visit));
    FormErrors errors;
    try {
      if (asksForTwoFactor(visit, update) && !visit.user().hasTwoFactor()) {
        throw new InvalidException(OrganizationSwitch.REQUIRE_2FA.id(), NO_TWO_FACTOR);
      }
      Organization saved = organizations.update(visit.organization(), update, form.options());
      return pages.redirect(Links.settings(saved.slug()), "The settings are saved.");
    } catch (InvalidException e) {
      errors = new FormErrors(e.errors());
    } catch (ConflictException e) {
      errors = FormErrors.of("slug", e.detail());
    }
    return form(visit, form, 422, errors);
  }

  private static boolean asksForTwoFactor(Visit visit, OrganizationUpdate update) {
    return update.turnsOn(OrganizationSwitch.REQUIRE_2FA)
        && !visit.organization().settings().require2FA();
  }

  private Visit open(String organization) {
    Visit visit = visits.organization(organization);
    SettingsAccess.require(visit, Scope.ORG_WRITE, Scope.ORG_ADMIN);
    return visit;
  }

  private Response form(Visit visit, OrganizationSettingsForm form, int status, FormErrors errors) {
    OrganizationSettingsPage page =
        new OrganizationSettingsPage(
            List.of(visit.crumb()),
            form,
            isOwner(visit) ? roles(form) : List.of(),
            Arrays.stream(SwitchText.values())
                .filter(text -> text != SwitchText.REQUIRE_2FA && text != SwitchText.SCIM_ENABLED)
                .map(text -> toggle(text, form))
                .toList(),
            toggle(SwitchText.REQUIRE_2FA, form),
            sharing(form),
            new OrganizationSettingsPage.Scim(
                toggle(SwitchText.SCIM_ENABLED, form),
                scimUrl(visit),
                Links.organizationTokens(visit.slug())),
            Links.settings(visit.slug()),
            isOwner(visit) ? Links.organizationDeletion(visit.slug()) : "",
            errors);
    String view =
        pages.showSettings("organization/settings.html", page, visit, SettingsTab.GENERAL);
    return Response.status(status).entity(view).build();
  }

  private String scimUrl(Visit visit) {
    String base =
        publicUrl.of(request.getScheme(), request.getHeader("Host"), HeaderLines.of(request));
    return base + "/api/0/organizations/" + Links.segment(visit.slug()) + "/scim/v2/";
  }

  private static boolean isOwner(Visit visit) {
    return visit.access().hasAny(List.of(Scope.ORG_ADMIN));
  }

  private static List<Choice> roles(OrganizationSettingsForm form) {
    return Arrays.stream(Role.values())
        .map(
            role -> new Choice(role.id(), role.displayName(), role.id().equals(form.defaultRole())))
        .toList();
  }

  static OrganizationSettingsPage.Toggle sharing(OrganizationSettingsForm form) {
    return new OrganizationSettingsPage.Toggle(
        OrganizationSettingsForm.SHARED_ISSUES,
        "Issues may have public links",
        "Anybody who has such a link reads what went wrong without an account, but no users,"
            + " requests and variables. Off, links that were made lead nowhere.",
        form.sharesIssues());
  }

  private static OrganizationSettingsPage.Toggle toggle(
      SwitchText text, OrganizationSettingsForm form) {
    return new OrganizationSettingsPage.Toggle(
        text.of().id(), text.label(), text.hint(), form.has(text.of()));
  }
}
