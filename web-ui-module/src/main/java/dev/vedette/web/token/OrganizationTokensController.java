package dev.vedette.web.token;

import dev.vedette.access.NewToken;
import dev.vedette.access.TokenKind;
import dev.vedette.access.TokenService;
import dev.vedette.platform.PublicUrl;
import dev.vedette.platform.problem.InvalidException;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.Pages;
import dev.vedette.web.page.Visit;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;

/** The tokens of an organization, for build machines. */
@Path("organizations/{organization}/settings/tokens")
@Controller
@ApplicationScoped
public class OrganizationTokensController {

  private static final TokenKind KIND = TokenKind.ORGANIZATION;

  @Inject private TokenPages pages;
  @Inject private TokenService tokens;
  @Inject private ShownOnce shownOnce;
  @Inject private PublicUrl publicUrl;
  @Inject private HttpServletRequest request;
  @Inject private Clock clock;

  /** The list. */
  @GET
  public String list(
      @PathParam("organization") String organization, @QueryParam("cursor") String cursor) {
    return pages.list(pages.visit(organization), KIND, cursor);
  }

  /** The form for another one. */
  @GET
  @Path("new")
  public Response newToken(@PathParam("organization") String organization) {
    return form(pages.visit(organization), new TokenForm(), FormErrors.none());
  }

  /** Makes one and shows it, once. */
  @POST
  @Path("new")
  public Response create(
      @PathParam("organization") String organization, @BeanParam TokenForm form) {
    Visit visit = pages.visit(organization);
    FormErrors errors = form.errors(false);
    if (errors.isEmpty()) {
      try {
        shownOnce.leave(TokenPages.path(visit, KIND), make(visit, form));
        return Pages.redirect(TokenPages.path(visit, KIND));
      } catch (InvalidException e) {
        errors = new FormErrors(e.errors());
      }
    }
    return form(visit, form, errors);
  }

  /** Asks before revoking one. */
  @GET
  @Path("{token}/revoke")
  public String askToRevoke(
      @PathParam("organization") String organization, @PathParam("token") String id) {
    return pages.question(pages.visit(organization), KIND, id);
  }

  /** Revokes one. */
  @POST
  @Path("{token}/revoke")
  public Response revoke(
      @PathParam("organization") String organization, @PathParam("token") String id) {
    return pages.revoke(pages.visit(organization), KIND, id);
  }

  private NewToken make(Visit visit, TokenForm form) {
    return tokens.createForOrganization(
        visit.organization().id(),
        visit.slug(),
        publicUrl.of(request.getScheme(), request.getHeader("Host"), HeaderLines.of(request)),
        form.name(),
        form.expiry().from(clock.instant()),
        visit.user().id());
  }

  private Response form(Visit visit, TokenForm form, FormErrors errors) {
    return pages.form(visit, KIND, form, List.of(), errors);
  }
}
