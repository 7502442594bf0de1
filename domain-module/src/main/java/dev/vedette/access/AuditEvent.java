package dev.vedette.access;

import java.util.Arrays;
import java.util.Optional;

/** What the audit log remembers, by Sentry's names where it has one. */
public enum AuditEvent {
  USER_EDIT("user.edit"),
  USER_PASSWORD_CHANGE("user.password-change"),
  USER_PASSWORD_RESET("user.password-reset"),
  USER_PASSWORD_RESET_LINK("user.password-reset-link"),
  USER_2FA_ENABLE("user.2fa-enable"),
  USER_2FA_DISABLE("user.2fa-disable"),
  USER_RECOVERY_CODES_RENEW("user.recovery-codes-renew"),
  USER_RECOVERY_CODE_USED("user.recovery-code-used"),
  USER_SESSIONS_END("user.sessions-end"),
  USER_IDENTITY_LINK("user.identity-link"),
  MEMBER_INVITE("member.invite"),
  MEMBER_ADD("member.add"),
  MEMBER_ACCEPT("member.accept-invite"),
  MEMBER_REINVITE("member.reinvite"),
  MEMBER_EDIT("member.edit"),
  MEMBER_REMOVE("member.remove"),
  MEMBER_JOIN_TEAM("member.join-team"),
  MEMBER_LEAVE_TEAM("member.leave-team"),
  MEMBER_EDIT_TEAM("member.edit-team"),
  ORG_ADD("org.create"),
  ORG_EDIT("org.edit"),
  ORG_REMOVE("org.remove"),
  TEAM_ADD("team.create"),
  TEAM_EDIT("team.edit"),
  TEAM_REMOVE("team.remove"),
  PROJECT_ADD("project.create"),
  PROJECT_EDIT("project.edit"),
  PROJECT_REMOVE("project.remove"),
  PROJECT_TEAM_ADD("project.add-team"),
  PROJECT_TEAM_REMOVE("project.remove-team"),
  PROJECTKEY_ADD("projectkey.create"),
  PROJECTKEY_EDIT("projectkey.edit"),
  PROJECTKEY_ENABLE("projectkey.enable"),
  PROJECTKEY_DISABLE("projectkey.disable"),
  PROJECTKEY_REMOVE("projectkey.remove"),
  RULE_ADD("rule.create"),
  RULE_EDIT("rule.edit"),
  RULE_REMOVE("rule.remove"),
  RULE_SNOOZE("rule.mute"),
  RULE_UNSNOOZE("rule.unmute"),
  SERVICEHOOK_ADD("servicehook.add"),
  SERVICEHOOK_EDIT("servicehook.edit"),
  SERVICEHOOK_ENABLE("servicehook.enable"),
  SERVICEHOOK_DISABLE("servicehook.disable"),
  SERVICEHOOK_REMOVE("servicehook.remove"),
  API_TOKEN_ADD("api-token.create"),
  API_TOKEN_EDIT("api-token.edit"),
  API_TOKEN_REMOVE("api-token.remove"),
  ORGAUTHTOKEN_ADD("org-auth-token.create"),
  ORGAUTHTOKEN_EDIT("org-auth-token.edit"),
  ORGAUTHTOKEN_REMOVE("org-auth-token.remove"),
  INTERNAL_INTEGRATION_ADD_TOKEN("internal-integration.add-token"),
  INTERNAL_INTEGRATION_EDIT_TOKEN("internal-integration.edit-token"),
  INTERNAL_INTEGRATION_REMOVE_TOKEN("internal-integration.remove-token");

  private final String id;

  AuditEvent(String id) {
    this.id = id;
  }

  /** The name in the API and in the database. */
  public String id() {
    return id;
  }

  /** Whether an organization's log can have it; the others are of accounts alone. */
  public boolean inOrganizations() {
    return this == USER_PASSWORD_RESET_LINK
        || !id.startsWith("user.") && !id.startsWith("api-token.");
  }

  /** The event of a name; empty for an unknown one. */
  public static Optional<AuditEvent> of(String id) {
    return Arrays.stream(values()).filter(event -> event.id.equals(id)).findFirst();
  }
}
