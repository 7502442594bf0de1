package dev.vedette.access;

import static dev.vedette.access.Scope.ALERTS_READ;
import static dev.vedette.access.Scope.ALERTS_WRITE;
import static dev.vedette.access.Scope.EVENT_ADMIN;
import static dev.vedette.access.Scope.EVENT_READ;
import static dev.vedette.access.Scope.EVENT_WRITE;
import static dev.vedette.access.Scope.MEMBER_ADMIN;
import static dev.vedette.access.Scope.MEMBER_INVITE;
import static dev.vedette.access.Scope.MEMBER_READ;
import static dev.vedette.access.Scope.MEMBER_WRITE;
import static dev.vedette.access.Scope.ORG_ADMIN;
import static dev.vedette.access.Scope.ORG_INTEGRATIONS;
import static dev.vedette.access.Scope.ORG_READ;
import static dev.vedette.access.Scope.ORG_WRITE;
import static dev.vedette.access.Scope.PROJECT_ADMIN;
import static dev.vedette.access.Scope.PROJECT_READ;
import static dev.vedette.access.Scope.PROJECT_RELEASES;
import static dev.vedette.access.Scope.PROJECT_WRITE;
import static dev.vedette.access.Scope.TEAM_ADMIN;
import static dev.vedette.access.Scope.TEAM_READ;
import static dev.vedette.access.Scope.TEAM_WRITE;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A member's role in an organization, weakest first; each has the scopes of those before it. */
public enum Role {
  MEMBER(
      "Member",
      "Views and acts on events and most of the organization's data.",
      EVENT_READ,
      EVENT_WRITE,
      EVENT_ADMIN,
      PROJECT_READ,
      PROJECT_RELEASES,
      ORG_READ,
      MEMBER_READ,
      MEMBER_INVITE,
      TEAM_READ,
      ALERTS_READ,
      ALERTS_WRITE),
  ADMIN(
      "Admin",
      "Manages the teams and projects they belong to.",
      PROJECT_WRITE,
      PROJECT_ADMIN,
      TEAM_WRITE,
      TEAM_ADMIN,
      ORG_INTEGRATIONS),
  MANAGER(
      "Manager",
      "Manages every team, project and member of the organization.",
      MEMBER_WRITE,
      MEMBER_ADMIN,
      ORG_WRITE),
  OWNER("Owner", "Has unrestricted access to the organization and its data.", ORG_ADMIN);

  private final String displayName;
  private final String description;
  private final Set<Scope> added;

  Role(String displayName, String description, Scope first, Scope... more) {
    this.displayName = displayName;
    this.description = description;
    this.added = EnumSet.of(first, more);
  }

  /** The id in the API, in lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What people call it. */
  public String displayName() {
    return displayName;
  }

  /** One sentence on what it may do. */
  public String description() {
    return description;
  }

  /** Whether it reaches every team and project without belonging to them. */
  public boolean isGlobal() {
    return compareTo(MANAGER) >= 0;
  }

  /** All scopes of the role. */
  public Set<Scope> scopes() {
    EnumSet<Scope> all = EnumSet.noneOf(Scope.class);
    for (Role role : values()) {
      if (role.compareTo(this) <= 0) {
        all.addAll(role.added);
      }
    }
    return Collections.unmodifiableSet(all);
  }

  /** The least role in a team that this role has: team admin from admin on. */
  public TeamRole minimumTeamRole() {
    return compareTo(ADMIN) >= 0 ? TeamRole.ADMIN : TeamRole.CONTRIBUTOR;
  }

  /** The role of an id; empty for an unknown one. */
  public static Optional<Role> of(String id) {
    for (Role role : values()) {
      if (role.id().equals(id)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
