package dev.vedette.organization;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** What an organization can turn on and off, by the names of Sentry's web API. */
public enum OrganizationSwitch {
  /** Members may see every team, and join it. */
  OPEN_MEMBERSHIP("openMembership", true),
  /** People without an account's membership may ask for one. */
  ALLOW_JOIN_REQUESTS("allowJoinRequests", true),
  /** Members without a managing role may invite others. */
  ALLOW_MEMBER_INVITE("allowMemberInvite", true),
  /** Members without a managing role may create projects. */
  ALLOW_MEMBER_PROJECT_CREATION("allowMemberProjectCreation", true),
  /** Members without a managing role may delete issues and events. */
  EVENTS_MEMBER_ADMIN("eventsMemberAdmin", true),
  /** Members without a managing role may change alerts. */
  ALERTS_MEMBER_WRITE("alertsMemberWrite", true),
  /** Members must sign in with a second factor. */
  REQUIRE_2FA("require2FA", false),
  /** An identity provider may manage members and teams over SCIM; Vedette's own switch. */
  SCIM_ENABLED("scimEnabled", false),
  /** Remembered for the web API; changes nothing here. */
  IS_EARLY_ADOPTER("isEarlyAdopter", false);

  private final String id;
  private final boolean initially;

  OrganizationSwitch(String id, boolean initially) {
    this.id = id;
    this.initially = initially;
  }

  /** The name in the API. */
  public String id() {
    return id;
  }

  /** Those that are on in a new organization. */
  static Set<OrganizationSwitch> initial() {
    EnumSet<OrganizationSwitch> on = EnumSet.noneOf(OrganizationSwitch.class);
    Arrays.stream(values()).filter(each -> each.initially).forEach(on::add);
    return on;
  }
}
