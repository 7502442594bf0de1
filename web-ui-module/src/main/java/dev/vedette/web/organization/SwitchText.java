package dev.vedette.web.organization;

import dev.vedette.organization.OrganizationSwitch;

/** The switches that the settings show, in words. What changes nothing here is not among them. */
enum SwitchText {
  OPEN_MEMBERSHIP(
      OrganizationSwitch.OPEN_MEMBERSHIP,
      "Members see every team and project",
      "Else they see those of their own teams only; managers and owners see all."),
  ALLOW_MEMBER_INVITE(
      OrganizationSwitch.ALLOW_MEMBER_INVITE,
      "Members may invite others",
      "Managers and owners always may."),
  ALLOW_MEMBER_PROJECT_CREATION(
      OrganizationSwitch.ALLOW_MEMBER_PROJECT_CREATION,
      "Members may create projects",
      "Managers and owners always may."),
  REQUIRE_2FA(
      OrganizationSwitch.REQUIRE_2FA,
      "Everybody uses two-factor sign-in",
      "Members without one are asked to set it up before they see anything here. Tokens go on."),
  SCIM_ENABLED(
      OrganizationSwitch.SCIM_ENABLED,
      "An identity provider manages members and teams (SCIM)",
      "It may add, change and remove people with a token that you make for it.");

  private final OrganizationSwitch of;
  private final String label;
  private final String hint;

  SwitchText(OrganizationSwitch of, String label, String hint) {
    this.of = of;
    this.label = label;
    this.hint = hint;
  }

  OrganizationSwitch of() {
    return of;
  }

  String label() {
    return label;
  }

  String hint() {
    return hint;
  }
}
