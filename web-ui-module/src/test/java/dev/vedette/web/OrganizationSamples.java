package dev.vedette.web;

import dev.vedette.web.SamplePages.Sample;
import dev.vedette.web.organization.NewOrganizationPage;
import dev.vedette.web.organization.OrganizationSettingsPage;
import dev.vedette.web.organization.SettingsSamples;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.Links;
import java.util.LinkedHashMap;
import java.util.Map;

/** The pages of organizations with sample data. */
final class OrganizationSamples {

  private static final String HOSTILE = SamplePages.HOSTILE;

  private OrganizationSamples() {}

  static Map<String, Sample> all() {
    Map<String, Sample> all = new LinkedHashMap<>();
    all.put(
        "organization-settings",
        settings(SettingsSamples.settings("The Interstellar", FormErrors.none())));
    all.put(
        "organization-settings-errors",
        settings(
            SettingsSamples.settings(
                HOSTILE,
                FormErrors.of("name", "This field may not be blank.")
                    .and("slug", "That is taken.")
                    .and("require2FA", "Set up two-factor for your own account first."))));
    all.put(
        "organization-delete",
        new Sample("organization/delete.html", SettingsSamples.deletion(HOSTILE), true));
    all.put(
        "new-organization",
        new Sample(
            "organization/new-organization.html",
            new NewOrganizationPage("", "", true, false, Links.NEW_ORGANIZATION, FormErrors.none()),
            false));
    all.put(
        "new-organization-errors",
        new Sample(
            "organization/new-organization.html",
            new NewOrganizationPage(
                HOSTILE,
                "taken",
                false,
                true,
                Links.NEW_ORGANIZATION,
                FormErrors.of("slug", "That is taken.").and("name", "This is too long.")),
            false));
    all.put(
        "audit-log",
        new Sample("organization/audit-log.html", SettingsSamples.log(true, HOSTILE), true)
            .beside("Settings of the organization", "General", "Members", "Audit log"));
    all.put(
        "audit-log-empty",
        new Sample("organization/audit-log.html", SettingsSamples.log(false, HOSTILE), true));
    return all;
  }

  private static Sample settings(OrganizationSettingsPage page) {
    return new Sample("organization/settings.html", page, true)
        .beside("Settings of the organization", "General", "Members", "Audit log");
  }
}
