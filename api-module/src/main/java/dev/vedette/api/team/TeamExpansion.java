package dev.vedette.api.team;

import dev.vedette.api.organization.OrganizationRepresentation;
import java.util.Optional;

/**
 * What the shape of a team has besides the team.
 *
 * @param organization to put in
 */
public record TeamExpansion(
    boolean projects, boolean externalTeams, Optional<OrganizationRepresentation> organization) {

  /** Nothing. */
  public static final TeamExpansion NONE = new TeamExpansion(false, false, Optional.empty());

  /** What lists have. */
  public static final TeamExpansion DETAILED = new TeamExpansion(true, true, Optional.empty());
}
