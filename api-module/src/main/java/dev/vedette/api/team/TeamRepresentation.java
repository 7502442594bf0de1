package dev.vedette.api.team;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vedette.api.json.Avatar;
import dev.vedette.api.organization.OrganizationRepresentation;
import dev.vedette.api.project.ProjectRepresentation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The shape of a team.
 *
 * @param teamRole the caller's in the team
 * @param externalTeams names in other systems; left out where not asked for
 * @param organization left out where not asked for
 * @param projects left out where not asked for
 */
public record TeamRepresentation(
    String id,
    String slug,
    String name,
    Instant dateCreated,
    boolean isMember,
    Optional<String> teamRole,
    Map<String, Boolean> flags,
    List<String> access,
    boolean hasAccess,
    boolean isPending,
    int memberCount,
    Avatar avatar,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<List<Object>> externalTeams,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<OrganizationRepresentation> organization,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<List<ProjectRepresentation>> projects) {}
