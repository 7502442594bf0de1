package dev.vedette.organization;

import dev.vedette.access.Role;
import dev.vedette.access.Scope;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What an organization lets its members do, and what it asks of them.
 *
 * @param defaultRole role of a new member for whom none is chosen
 * @param switches what is on
 */
public record OrganizationSettings(Role defaultRole, Set<OrganizationSwitch> switches) {

  /** Those of a new organization, as in Sentry. */
  public static final OrganizationSettings DEFAULT =
      new OrganizationSettings(Role.MEMBER, OrganizationSwitch.initial());

  /** Whoever has one of these is more than a plain member and keeps what the switches take. */
  private static final Set<Scope> MANAGING =
      Set.of(Scope.ORG_WRITE, Scope.PROJECT_WRITE, Scope.TEAM_WRITE);

  /** Keeps a copy. */
  public OrganizationSettings {
    EnumSet<OrganizationSwitch> on = EnumSet.noneOf(OrganizationSwitch.class);
    on.addAll(switches);
    switches = Collections.unmodifiableSet(on);
  }

  /** Whether a switch is on. */
  public boolean has(OrganizationSwitch each) {
    return switches.contains(each);
  }

  /** These with other switches; those that are not named stay. */
  public OrganizationSettings with(Map<OrganizationSwitch, Boolean> changes) {
    EnumSet<OrganizationSwitch> on = EnumSet.noneOf(OrganizationSwitch.class);
    for (OrganizationSwitch each : OrganizationSwitch.values()) {
      if (changes.getOrDefault(each, has(each))) {
        on.add(each);
      }
    }
    return new OrganizationSettings(defaultRole, on);
  }

  /** These with one switch on or off. */
  public OrganizationSettings with(OrganizationSwitch each, boolean on) {
    return with(Map.of(each, on));
  }

  /** These with another default role. */
  public OrganizationSettings with(Role role) {
    return new OrganizationSettings(role, switches);
  }

  /** Whether members may see every team, and join it. */
  public boolean openMembership() {
    return has(OrganizationSwitch.OPEN_MEMBERSHIP);
  }

  /** Whether people from outside may ask to become members. */
  public boolean allowJoinRequests() {
    return has(OrganizationSwitch.ALLOW_JOIN_REQUESTS);
  }

  /** Whether members without a managing role may create projects. */
  public boolean allowMemberProjectCreation() {
    return has(OrganizationSwitch.ALLOW_MEMBER_PROJECT_CREATION);
  }

  /** Whether members must sign in with a second factor. */
  public boolean require2FA() {
    return has(OrganizationSwitch.REQUIRE_2FA);
  }

  /** Whether an identity provider may manage members and teams over SCIM. */
  public boolean scimEnabled() {
    return has(OrganizationSwitch.SCIM_ENABLED);
  }

  /** The scopes of a role or team role here: a plain member's, less what is switched off. */
  Set<Scope> cut(Set<Scope> scopes) {
    EnumSet<Scope> left = EnumSet.noneOf(Scope.class);
    left.addAll(scopes);
    if (Collections.disjoint(scopes, MANAGING)) {
      removeUnless(OrganizationSwitch.EVENTS_MEMBER_ADMIN, Scope.EVENT_ADMIN, left);
      removeUnless(OrganizationSwitch.ALERTS_MEMBER_WRITE, Scope.ALERTS_WRITE, left);
      removeUnless(OrganizationSwitch.ALLOW_MEMBER_INVITE, Scope.MEMBER_INVITE, left);
    }
    return left;
  }

  private void removeUnless(OrganizationSwitch on, Scope scope, Set<Scope> scopes) {
    if (!has(on)) {
      scopes.remove(scope);
    }
  }
}
