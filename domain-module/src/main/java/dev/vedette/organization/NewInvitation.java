package dev.vedette.organization;

import dev.vedette.access.Role;
import dev.vedette.access.TeamRole;
import java.util.Map;

/**
 * Whom to invite, and to what.
 *
 * @param email where the invitation goes
 * @param teams roles by team, all teams of the organization
 * @param sendMail whether to send the link by mail, if there is a mail server
 */
public record NewInvitation(String email, Role role, Map<Team, TeamRole> teams, boolean sendMail) {}
