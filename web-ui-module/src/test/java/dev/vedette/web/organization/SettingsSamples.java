package dev.vedette.web.organization;

import dev.vedette.organization.Organization;
import dev.vedette.organization.OrganizationSettings;
import dev.vedette.platform.Options;
import dev.vedette.web.page.Choice;
import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Pager;
import dev.vedette.web.page.TimeText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The pages of an organization's settings with sample data. */
public final class SettingsSamples {

  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final String ORG = "the-interstellar-jurisdiction";

  private SettingsSamples() {}

  /** The form, of an owner. */
  public static OrganizationSettingsPage settings(String name, FormErrors errors) {
    OrganizationSettingsForm form =
        OrganizationSettingsForm.of(
            new Organization(1, ORG, name, OrganizationSettings.DEFAULT, NOW), Options.NONE);
    return new OrganizationSettingsPage(
        crumbs(),
        form,
        List.of(new Choice("member", "Member: views", true), new Choice("owner", "Owner", false)),
        Arrays.stream(SwitchText.values()).limit(3).map(text -> toggle(text, form)).toList(),
        toggle(SwitchText.REQUIRE_2FA, form),
        OrganizationSettingsController.sharing(form),
        new OrganizationSettingsPage.Scim(
            toggle(SwitchText.SCIM_ENABLED, form),
            "https://errors.example.com/api/0/organizations/" + ORG + "/scim/v2/",
            Links.organizationTokens(ORG)),
        Links.settings(ORG),
        Links.organizationDeletion(ORG),
        errors);
  }

  /** The question before a deletion. */
  public static OrganizationDeletionPage deletion(String name) {
    return new OrganizationDeletionPage(
        crumbs(),
        name,
        ORG,
        "12 projects",
        "1 team",
        "1,024 members",
        Links.organizationDeletion(ORG),
        Links.settings(ORG),
        FormErrors.of("slug", "Type " + ORG + " to delete the organization."));
  }

  /** A log with changes of all kinds, or none. */
  public static AuditLogPage log(boolean filled, String hostile) {
    List<AuditLogPage.Row> rows = new ArrayList<>();
    if (filled) {
      rows.add(
          row(
              "team.edit",
              "team " + hostile,
              List.of(
                  new AuditLogPage.Difference("name", "Old name", hostile),
                  new AuditLogPage.Difference("slug", "old", ""))));
      rows.add(
          row(
              "member.invite",
              "member jane@example.com",
              List.of(new AuditLogPage.Difference("role", "", "manager"))));
      rows.add(row("member.remove", "member joe@example.com", List.of()));
    }
    return new AuditLogPage(
        crumbs(),
        Links.auditLog(ORG),
        List.of(new Choice("", "All", !filled), new Choice("team.edit", "team.edit", filled)),
        filled ? "" : "nobody@example.com",
        !filled,
        rows,
        filled ? new Pager(Optional.of("?cursor=1:1:1"), Optional.of("?cursor=1:1:0")) : Pager.NONE,
        "?format=csv");
  }

  private static AuditLogPage.Row row(
      String event, String target, List<AuditLogPage.Difference> differences) {
    return new AuditLogPage.Row(
        TimeText.of(NOW.minusSeconds(5000), NOW),
        "owner@example.com",
        "192.0.2.1",
        event,
        target,
        differences);
  }

  private static OrganizationSettingsPage.Toggle toggle(
      SwitchText text, OrganizationSettingsForm form) {
    return new OrganizationSettingsPage.Toggle(
        text.of().id(), text.label(), text.hint(), form.has(text.of()));
  }

  private static List<Crumb> crumbs() {
    return List.of(new Crumb("The Interstellar Jurisdiction", Links.organization(ORG)));
  }
}
