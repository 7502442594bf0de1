package dev.vedette.web.token;

import dev.vedette.access.Scope;
import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.PageView;
import dev.vedette.web.page.Pager;
import dev.vedette.web.page.Tab;
import dev.vedette.web.page.TimeText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The pages of tokens with something, with nothing and with hostile names on them. */
public final class TokenSamples {

  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final TimeText EARLIER = TimeText.of(NOW.minusSeconds(7200), NOW);
  private static final String LIST = Links.organizationTokens("the-interstellar-jurisdiction");

  private TokenSamples() {}

  /** A list with a new token above it. */
  public static PageView list(String name) {
    return new TokensPage(
        List.of(new Crumb("The Interstellar Jurisdiction", "/")),
        List.of(new Tab("Organization tokens", LIST, true), new Tab("Integrations", LIST, false)),
        Wording.ORGANIZATION,
        List.of(row(name, false), row("Nightly build", true)),
        new Pager(Optional.empty(), Optional.of(LIST + "?cursor=50:1:0")),
        LIST + "new/",
        Optional.of(new ShownOnce.Shown(LIST, name, "sntrys_" + "eyJpYXQiOjE3".repeat(12) + "_x")));
  }

  /** A list of nothing. */
  public static PageView none() {
    return new TokensPage(
        List.of(),
        List.of(),
        Wording.ACCOUNT,
        List.of(),
        Pager.NONE,
        "/account/tokens/new/",
        Optional.empty());
  }

  /** A form with mistakes. */
  public static PageView form() {
    return new NewTokenPage(
        List.of(new Crumb("Your tokens", "/account/tokens/")),
        Wording.ACCOUNT,
        "/account/tokens/new/",
        "/account/tokens/",
        "",
        ScopeGroup.of(ScopeGroup.forPeople(), Set.of(Scope.PROJECT_READ)),
        Expiry.YEAR.choices(),
        FormErrors.of("name", "Please give it a name.").and("scopes", "Please choose one."));
  }

  /** The question before revoking. */
  public static PageView question(String name) {
    return new RevokeTokenPage(List.of(), Wording.INTEGRATION, row(name, false), LIST);
  }

  private static TokenRow row(String name, boolean expired) {
    return new TokenRow(
        name,
        "wxyz",
        List.of("org:ci"),
        EARLIER,
        expired ? Optional.empty() : Optional.of(EARLIER),
        Optional.of(EARLIER),
        expired,
        Optional.of(name),
        LIST + "7/revoke/");
  }
}
