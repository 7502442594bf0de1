package dev.vedette.api.role;

import java.util.List;

/** The shape of a role in an organization; the doubled keys are Sentry's. */
public record RoleRepresentation(
    String id,
    String name,
    String desc,
    List<String> scopes,
    boolean allowed,
    boolean isAllowed,
    boolean isRetired,
    boolean isTeamRolesAllowed,
    boolean is_global,
    boolean isGlobal,
    String minimumTeamRole) {}
