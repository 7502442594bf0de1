package dev.vedette.api.role;

import java.util.List;
import java.util.Optional;

/** The shape of a role in a team. */
public record TeamRoleRepresentation(
    String id,
    String name,
    String desc,
    List<String> scopes,
    boolean allowed,
    boolean isAllowed,
    boolean isRetired,
    boolean isTeamRolesAllowed,
    Optional<String> isMinimumRoleFor) {}
