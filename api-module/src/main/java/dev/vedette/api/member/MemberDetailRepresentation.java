package dev.vedette.api.member;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.vedette.api.role.RoleRepresentation;
import dev.vedette.api.role.TeamRoleRepresentation;
import java.util.List;
import java.util.Optional;

/**
 * The shape of a member alone.
 *
 * @param teams slugs
 * @param invite_link only in the answer that made the link: afterwards nobody knows it
 * @param roles older name of {@code orgRoleList}
 */
public record MemberDetailRepresentation(
    @JsonUnwrapped MemberRepresentation member,
    List<String> teams,
    List<TeamPlace> teamRoles,
    Optional<String> invite_link,
    boolean isOnlyOwner,
    List<RoleRepresentation> orgRoleList,
    List<RoleRepresentation> roles,
    List<TeamRoleRepresentation> teamRoleList) {

  /** The role that counts in a team. */
  public record TeamPlace(String teamSlug, String role) {}
}
