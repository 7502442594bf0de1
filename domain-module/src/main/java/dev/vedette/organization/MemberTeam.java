package dev.vedette.organization;

import dev.vedette.access.TeamRole;

/**
 * A team that a member belongs to.
 *
 * @param role what counts there: the given one, or the least that the member's role has
 */
public record MemberTeam(Team team, TeamRole role) {}
