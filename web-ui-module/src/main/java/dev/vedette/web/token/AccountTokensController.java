package dev.vedette.web.token;

import dev.vedette.access.Token;
import dev.vedette.access.TokenService;
import dev.vedette.access.User;
import dev.vedette.organization.PersonalTokenService;
import dev.vedette.platform.Page;
import dev.vedette.platform.problem.ForbiddenException;
import dev.vedette.platform.problem.InvalidException;
import dev.vedette.platform.problem.NotFoundException;
import dev.vedette.web.page.AccountTab;
import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.Pager;
import dev.vedette.web.page.Pages;
import dev.vedette.web.page.Visits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The tokens of the person who is signed in. */
@Path("account/tokens")
@Controller
@ApplicationScoped
public class AccountTokensController {

  private static final String LIST = AccountTab.TOKENS.href();
  private static final Wording WORDING = Wording.ACCOUNT;

  @Inject private Pages pages;
  @Inject private Visits visits;
  @Inject private TokenService tokens;
  @Inject private PersonalTokenService personal;
  @Inject private ShownOnce shownOnce;
  @Inject private Clock clock;

  /** The list. */
  @GET
  public String list(@QueryParam("cursor") String cursor) {
    Page<Token> page = tokens.ofUser(userId(), Pager.request(TokenPages.SIZE, cursor));
    Instant now = clock.instant();
    List<TokenRow> rows =
        page.items().stream()
            .map(token -> TokenRow.of(token, Optional.empty(), LIST, now))
            .toList();
    return pages.showAccount(
        "token/tokens.html",
        new TokensPage(
            List.of(),
            List.of(),
            WORDING,
            rows,
            Pager.of(page, LIST + "?"),
            LIST + "new/",
            shownOnce.take(LIST)),
        AccountTab.TOKENS);
  }

  /** The form for another one. */
  @GET
  @Path("new")
  public Response newToken() {
    try {
      personal.check(user());
    } catch (ForbiddenException e) {
      return twoFactorFirst(e);
    }
    return form(new TokenForm(), 200, FormErrors.none());
  }

  /** Makes one and shows it, once. */
  @POST
  @Path("new")
  public Response create(@BeanParam TokenForm form) {
    User user = user();
    FormErrors errors = form.errors(true);
    if (errors.isEmpty()) {
      try {
        shownOnce.leave(LIST, personal.create(user, form.terms(clock.instant())));
        return Pages.redirect(LIST);
      } catch (InvalidException e) {
        errors = new FormErrors(e.errors());
      } catch (ForbiddenException e) {
        return twoFactorFirst(e);
      }
    }
    return form(form, 422, errors);
  }

  /** Asks before revoking one. */
  @GET
  @Path("{token}/revoke")
  public String askToRevoke(@PathParam("token") String id) {
    Token token = find(id);
    return pages.showAccount(
        "token/revoke.html",
        new RevokeTokenPage(
            List.of(crumb()),
            WORDING,
            TokenRow.of(token, Optional.empty(), LIST, clock.instant()),
            LIST),
        AccountTab.TOKENS);
  }

  /** Revokes one. */
  @POST
  @Path("{token}/revoke")
  public Response revoke(@PathParam("token") String id) {
    Token token = find(id);
    tokens.revoke(token);
    return pages.redirect(LIST, TokenPages.revoked(token));
  }

  private Response form(TokenForm form, int status, FormErrors errors) {
    NewTokenPage page =
        new NewTokenPage(
            List.of(crumb()),
            WORDING,
            LIST + "new/",
            LIST,
            form.name(),
            ScopeGroup.of(ScopeGroup.forPeople(), form.scopes()),
            form.expiry().choices(),
            errors);
    String view = pages.showAccount("token/new-token.html", page, AccountTab.TOKENS);
    return Response.status(status).entity(view).build();
  }

  private Response twoFactorFirst(ForbiddenException problem) {
    return pages.redirectWithProblem(AccountTab.TWO_FACTOR.href(), problem.detail());
  }

  private Token find(String id) {
    return tokens.getOfUser(userId(), TokenPages.id(id));
  }

  private long userId() {
    return user().id();
  }

  private User user() {
    return visits.required().user().orElseThrow(NotFoundException::new);
  }

  private static Crumb crumb() {
    return new Crumb(WORDING.title(), LIST);
  }
}
