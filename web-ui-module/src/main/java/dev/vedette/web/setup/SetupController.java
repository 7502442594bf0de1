package dev.vedette.web.setup;

import dev.vedette.onboarding.SetUp;
import dev.vedette.onboarding.SetupService;
import dev.vedette.platform.problem.ConflictException;
import dev.vedette.platform.problem.InvalidException;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Pages;
import dev.vedette.web.page.PlatformChoices;
import dev.vedette.web.security.Sessions;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Sets a new server up, once, for whoever holds the link. */
@Path("setup")
@Controller
@ApplicationScoped
public class SetupController {

  private static final String TEMPLATE = "setup/setup.html";

  @Inject private Pages pages;
  @Inject private Sessions sessions;
  @Inject private SetupService setup;
  @Inject private HttpServletRequest request;

  /** The form; 404 for a link that is not good any more. */
  @GET
  public Response form(@QueryParam("token") @DefaultValue("") String token) {
    setup.check(token);
    return form(200, token, SetupPage.Form.empty(), FormErrors.none());
  }

  /** Creates everything, signs the owner in, and shows how to send the first event. */
  @POST
  public Response complete(
      @FormParam("token") @DefaultValue("") String token, @BeanParam Fields fields) {
    setup.check(token);
    FormErrors errors = fields.missing();
    if (errors.isEmpty()) {
      try {
        SetUp done = setup.complete(token, fields.newServer());
        sessions.begin(request, done.user());
        return pages.redirect(
            Links.gettingStarted(done.organization().slug(), done.project().slug()),
            "This server is ready. One thing is left: its first event.");
      } catch (InvalidException e) {
        errors = Fields.errors(e);
      } catch (ConflictException e) {
        errors = FormErrors.of("", e.detail());
      }
    }
    return form(422, token, fields.form(), errors);
  }

  private Response form(int status, String token, SetupPage.Form form, FormErrors errors) {
    SetupPage page =
        new SetupPage(token, form, PlatformChoices.with(Optional.of(form.platform())), errors);
    return Response.status(status).entity(pages.show(TEMPLATE, page)).build();
  }
}
