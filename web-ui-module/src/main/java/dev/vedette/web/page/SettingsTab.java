package dev.vedette.web.page;

import dev.vedette.access.Scope;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The settings of an organization. Who holds none of a tab's scopes does not see the tab. */
public enum SettingsTab {
  GENERAL("General", Links::settings, Scope.ORG_WRITE, Scope.ORG_ADMIN),
  MEMBERS("Members", Links::members, Scope.MEMBER_READ, Scope.MEMBER_WRITE, Scope.MEMBER_ADMIN),
  LIMITS("Limits", Links::organizationLimits, Scope.ORG_WRITE, Scope.ORG_ADMIN),
  SECURITY("Security & privacy", Links::organizationSecurity, Scope.ORG_WRITE, Scope.ORG_ADMIN),
  TOKENS("Tokens", Links::organizationTokens, Scope.ORG_WRITE, Scope.ORG_ADMIN),
  AUDIT_LOG("Audit log", Links::auditLog, Scope.ORG_WRITE, Scope.ORG_ADMIN);

  private final String text;
  private final Function<String, String> href;
  private final List<Scope> scopes;

  SettingsTab(String text, Function<String, String> href, Scope... scopes) {
    this.text = text;
    this.href = href;
    this.scopes = List.of(scopes);
  }

  /** Where the first tab is that a visitor may open. */
  static String entry(Visit visit) {
    return Arrays.stream(values())
        .filter(tab -> visit.access().hasAny(tab.scopes))
        .findFirst()
        .map(tab -> tab.href.apply(visit.slug()))
        .orElseGet(() -> Links.organization(visit.slug()));
  }

  static SideNav nav(Visit visit, SettingsTab current) {
    return new SideNav(
        "Settings of the organization",
        Arrays.stream(values())
            .filter(tab -> tab == current || visit.access().hasAny(tab.scopes))
            .map(tab -> new Tab(tab.text, tab.href.apply(visit.slug()), tab == current))
            .toList());
  }
}
