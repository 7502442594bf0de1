package dev.vedette.web.token;

import dev.vedette.access.Scope;
import dev.vedette.access.Token;
import dev.vedette.access.TokenKind;
import dev.vedette.access.TokenService;
import dev.vedette.access.User;
import dev.vedette.access.UserService;
import dev.vedette.platform.Page;
import dev.vedette.platform.problem.ForbiddenException;
import dev.vedette.platform.problem.NotFoundException;
import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.PageView;
import dev.vedette.web.page.Pager;
import dev.vedette.web.page.Pages;
import dev.vedette.web.page.SettingsTab;
import dev.vedette.web.page.Tab;
import dev.vedette.web.page.Visit;
import dev.vedette.web.page.Visits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The pages of an organization's tokens, which are alike for both kinds. */
@ApplicationScoped
public class TokenPages {

  /** Rows of a list. */
  static final int SIZE = 50;

  @Inject private Pages pages;
  @Inject private Visits visits;
  @Inject private TokenService tokens;
  @Inject private UserService users;
  @Inject private ShownOnce shownOnce;
  @Inject private Clock clock;

  /** The number in a path. */
  static long id(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new NotFoundException();
    }
  }

  static String revoked(Token token) {
    return token.name().isEmpty()
        ? "The token is revoked."
        : "The token " + token.name() + " is revoked.";
  }

  /**
   * Opens the tokens of an organization.
   *
   * @throws ForbiddenException if the visitor does not manage the organization
   */
  Visit visit(String organization) {
    Visit visit = visits.organization(organization);
    if (!visit.access().hasAny(List.of(Scope.ORG_WRITE, Scope.ORG_ADMIN))) {
      throw new ForbiddenException();
    }
    return visit;
  }

  String list(Visit visit, TokenKind kind, String cursor) {
    String path = path(visit, kind);
    Page<Token> page =
        tokens.ofOrganization(visit.organization().id(), kind, Pager.request(SIZE, cursor));
    Map<Long, String> makers = makers(page.items());
    Instant now = clock.instant();
    List<TokenRow> rows =
        page.items().stream()
            .map(token -> TokenRow.of(token, maker(token, makers), path, now))
            .toList();
    return show(
        "token/tokens.html",
        new TokensPage(
            List.of(visit.crumb()),
            tabs(visit, kind),
            wording(kind),
            rows,
            Pager.of(page, path + "?"),
            path + "new/",
            shownOnce.take(path)),
        visit);
  }

  Response form(
      Visit visit, TokenKind kind, TokenForm form, List<ScopeGroup> scopes, FormErrors errors) {
    String path = path(visit, kind);
    NewTokenPage page =
        new NewTokenPage(
            List.of(visit.crumb(), new Crumb(wording(kind).title(), path)),
            wording(kind),
            path + "new/",
            path,
            form.name(),
            scopes,
            form.expiry().choices(),
            errors);
    return Response.status(errors.isEmpty() ? 200 : 422)
        .entity(show("token/new-token.html", page, visit))
        .build();
  }

  String question(Visit visit, TokenKind kind, String id) {
    Token token = find(visit, kind, id);
    String path = path(visit, kind);
    return show(
        "token/revoke.html",
        new RevokeTokenPage(
            List.of(visit.crumb(), new Crumb(wording(kind).title(), path)),
            wording(kind),
            TokenRow.of(token, maker(token, makers(List.of(token))), path, clock.instant()),
            path),
        visit);
  }

  Response revoke(Visit visit, TokenKind kind, String id) {
    Token token = find(visit, kind, id);
    tokens.revoke(token);
    return pages.redirect(path(visit, kind), revoked(token));
  }

  /** Path of the list of a kind. */
  static String path(Visit visit, TokenKind kind) {
    String tokens = Links.organizationTokens(visit.slug());
    return kind == TokenKind.INTEGRATION ? tokens + "integrations/" : tokens;
  }

  private String show(String template, PageView page, Visit visit) {
    return pages.showSettings(template, page, visit, SettingsTab.TOKENS);
  }

  private Token find(Visit visit, TokenKind kind, String id) {
    return tokens.getOfOrganization(visit.organization().id(), kind, id(id));
  }

  private static List<Tab> tabs(Visit visit, TokenKind current) {
    return List.of(
        new Tab(
            Wording.ORGANIZATION.title(),
            path(visit, TokenKind.ORGANIZATION),
            current == TokenKind.ORGANIZATION),
        new Tab(
            Wording.INTEGRATION.title(),
            path(visit, TokenKind.INTEGRATION),
            current == TokenKind.INTEGRATION));
  }

  private static Wording wording(TokenKind kind) {
    return kind == TokenKind.INTEGRATION ? Wording.INTEGRATION : Wording.ORGANIZATION;
  }

  private Map<Long, String> makers(List<Token> shown) {
    List<Long> ids = shown.stream().flatMapToLong(one -> one.createdBy().stream()).boxed().toList();
    return users.findByIds(ids).stream().collect(Collectors.toMap(User::id, User::name));
  }

  private static Optional<String> maker(Token token, Map<Long, String> names) {
    return token.createdBy().stream().mapToObj(names::get).filter(n -> n != null).findFirst();
  }
}
