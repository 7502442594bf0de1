package dev.vedette.access;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A member's role in a team, weaker first. */
public enum TeamRole {
  CONTRIBUTOR(
      "Contributor",
      "Views and acts on issues and views most of the team's data.",
      EnumSet.of(
          Scope.EVENT_READ,
          Scope.EVENT_WRITE,
          Scope.PROJECT_READ,
          Scope.PROJECT_RELEASES,
          Scope.ORG_READ,
          Scope.MEMBER_READ,
          Scope.TEAM_READ,
          Scope.ALERTS_READ)),
  ADMIN(
      "Team Admin",
      "Manages the team, its members and its projects.",
      EnumSet.of(
          Scope.EVENT_READ,
          Scope.EVENT_WRITE,
          Scope.EVENT_ADMIN,
          Scope.PROJECT_READ,
          Scope.PROJECT_RELEASES,
          Scope.PROJECT_WRITE,
          Scope.PROJECT_ADMIN,
          Scope.ORG_READ,
          Scope.ORG_INTEGRATIONS,
          Scope.MEMBER_READ,
          Scope.TEAM_READ,
          Scope.TEAM_WRITE,
          Scope.TEAM_ADMIN,
          Scope.ALERTS_READ,
          Scope.ALERTS_WRITE));

  private final String displayName;
  private final String description;
  private final Set<Scope> scopes;

  TeamRole(String displayName, String description, Set<Scope> scopes) {
    this.displayName = displayName;
    this.description = description;
    this.scopes = Collections.unmodifiableSet(scopes);
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

  /** All scopes of the role, for the team and its projects. */
  public Set<Scope> scopes() {
    return scopes;
  }

  /** The role of an id; empty for an unknown one. */
  public static Optional<TeamRole> of(String id) {
    for (TeamRole role : values()) {
      if (role.id().equals(id)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
