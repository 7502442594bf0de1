package dev.vedette.organization;

import dev.vedette.access.Role;
import java.util.Map;
import java.util.Optional;

/**
 * What is to change of an organization; what is empty or not named stays.
 *
 * @param slug in any case, kept in lower case
 * @param defaultRole role of new members
 * @param switches what to turn on or off
 */
public record OrganizationUpdate(
    Optional<String> slug,
    Optional<String> name,
    Optional<Role> defaultRole,
    Map<OrganizationSwitch, Boolean> switches) {

  /** Whether it turns the switch on. */
  public boolean turnsOn(OrganizationSwitch each) {
    return switches.getOrDefault(each, false);
  }

  OrganizationSettings applyTo(OrganizationSettings settings) {
    return settings.with(switches).with(defaultRole.orElse(settings.defaultRole()));
  }
}
